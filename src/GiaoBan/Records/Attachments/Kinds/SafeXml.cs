using System.Xml;

namespace GiaoBan.Records.Attachments.Kinds;

/// <summary>The one way to read XML that somebody sent: without document types, entities or anything from elsewhere.</summary>
internal static class SafeXml
{
    private const long MostCharacters = 16 * 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Each element from the first on, while <paramref name="visit"/> answers true.</summary>
    public static void Read(Stream part, Func<XmlReader, bool> visit)
    {
        using var reader = XmlReader.Create(part, Settings);
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && !visit(reader))
                {
                    return;
                }
            }
        }
        catch (XmlException)
        {
            throw RefusedFileException.Broken;
        }
    }
}
