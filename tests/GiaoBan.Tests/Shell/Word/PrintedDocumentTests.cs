using System.Diagnostics;
using GiaoBan.Shell.Word;
using Xunit;

namespace GiaoBan.Tests.Shell.Word;

/// <summary>As another program prints them: LibreOffice. The pages are kept as pictures where <c>GIAOBAN_PICTURES</c> says.</summary>
[Trait("Speed", "slow")]
public sealed class PrintedDocumentTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("giaoban-word-");

    [Fact]
    public async Task A_notice_and_a_letter_print_whole_with_their_marks()
    {
        await File.WriteAllBytesAsync(Named("notice.docx"), SampleDocuments.Notice().ToWord());
        await File.WriteAllBytesAsync(Named("letter.docx"), SampleDocuments.Letter().ToWord());
        await Print("notice.docx", "letter.docx");

        await Keep("notice", "letter");
        var notice = await Pages("notice.pdf");
        AssertTells(notice[0], "ĐẢNG CỘNG SẢN VIỆT NAM", "Số 12-TB/BNCTW", "THÔNG BÁO", "I. THÀNH PHẦN", "gốc 9f2c41d0");
        AssertTells(notice[1], "PHÓ TRƯỞNG BAN", "Nơi nhận:");
        AssertTells(notice[2], "PHỤ LỤC", "Đơn vị");
        Assert.All(notice[1..], (page, i) => Assert.Equal($"{i + 2}", page.TrimStart().Split('\n')[0].Trim()));
        Assert.All(notice[2..], page => AssertTells(page, "Nhiệm vụ"));
        AssertTells(string.Join(' ', notice), "Điện Biên", "nghễnh");
        Assert.Single(await Pages("letter.pdf"), page => page.Contains("Kính gửi: Ban Nội chính Tỉnh ủy Lào Cai", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cell_longer_than_a_page_is_printed_whole()
    {
        var text = string.Join(' ', Enumerable.Repeat("khiếu kiện kéo dài", 1000)) + " hết nội dung";
        var letter = SampleDocuments.Letter() with { Blocks = [new Table([new("TT", 1), new("Nội dung", 3)], [["1", text]])] };
        await File.WriteAllBytesAsync(Named("long.docx"), letter.ToWord());
        await Print("long.docx");
        AssertTells(string.Join(' ', await Pages("long.pdf")), "hết nội dung", "CHÁNH VĂN PHÒNG");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<string> Print(params string[] documents) => Run(
        "soffice",
        [$"-env:UserInstallation=file://{Named("profile")}", "--headless", "--convert-to", "pdf", "--outdir", _folder.FullName, .. documents.Select(Named)]);

    private string Named(string file) => Path.Combine(_folder.FullName, file);

    private static void AssertTells(string page, params string[] texts) =>
        Assert.All(texts, text => Assert.Contains(text, page, StringComparison.Ordinal));

    private async Task<string[]> Pages(string file) =>
        [.. (await Run("pdftotext", "-layout", Named(file), "-")).Split('\f').Where(page => page.Length > 0)];

    private async Task Keep(params string[] documents)
    {
        if (Environment.GetEnvironmentVariable("GIAOBAN_PICTURES") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            foreach (var document in documents)
            {
                await Run("pdftoppm", "-png", "-r", "60", Named(document + ".pdf"), Path.Combine(Path.GetFullPath(folder), "word-" + document));
            }
        }
    }

    private static async Task<string> Run(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            Assert.True(process.ExitCode == 0, await error);
            return await output;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
