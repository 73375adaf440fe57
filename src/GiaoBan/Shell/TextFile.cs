using System.Text;

namespace GiaoBan.Shell;

/// <summary>Reading a text file that a command was given.</summary>
internal static class TextFile
{
    /// <summary>More than any file of the language may have (64 KB), so that its own limit speaks.</summary>
    private const int Longest = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's text; or false, having said on the error output what is wrong and what to do.</summary>
    public static bool TryRead(string path, out string text)
    {
        text = "";
        try
        {
            if (new FileInfo(path).Length > Longest)
            {
                Console.Error.WriteLine($"{path}: tệp lớn hơn 1 MB. Kiểm tra lại có đúng tệp không.");
                return false;
            }

            text = Strict.GetString(File.ReadAllBytes(path));
            return true;
        }
        catch (DecoderFallbackException)
        {
            Console.Error.WriteLine($"{path}: không phải văn bản UTF-8. Lưu lại tệp với mã UTF-8.");
            return false;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Console.Error.WriteLine($"{path}: không mở được tệp ({wrong.Message}). Kiểm tra đường dẫn và quyền đọc.");
            return false;
        }
    }
}
