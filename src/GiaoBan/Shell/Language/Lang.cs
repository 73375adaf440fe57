using GiaoBan.Figures;

namespace GiaoBan.Shell.Language;

/// <summary>The language of the present request; one for each request.</summary>
public sealed class Lang
{
    /// <summary>English was chosen; else Vietnamese.</summary>
    public bool IsEnglish { get; set; }

    /// <summary>For <c>lang</c> and <c>hreflang</c>.</summary>
    public string Code => IsEnglish ? "en" : "vi";

    /// <summary>The one of the two texts that the reader reads.</summary>
    public string T(string vi, string en) => IsEnglish ? en : vi;

    /// <summary>The text in the reader's language.</summary>
    public string T(Text text) => text.In(IsEnglish);
}

/// <summary>What pages know as <c>T</c>: <c>@T("Sổ theo dõi", "Registers")</c>.</summary>
public delegate string Translate(string vi, string en);
