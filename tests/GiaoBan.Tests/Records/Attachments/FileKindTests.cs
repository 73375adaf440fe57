using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using GiaoBan.Records.Attachments.Kinds;
using GiaoBan.Records.Attachments.Receiving;
using Xunit;

namespace GiaoBan.Tests.Records.Attachments;

/// <summary>What a file is, is found in its content; what is dangerous is refused without being unpacked into memory.</summary>
public sealed class FileKindTests
{
    public static TheoryData<string, byte[]> Good => new()
    {
        { "báo cáo.pdf", SampleFiles.Pdf },
        { "báo cáo.docx", SampleFiles.Docx },
        { "số liệu.XLSX", SampleFiles.Xlsx },
        { "cũ.doc", SampleFiles.Doc },
        { "cũ.xls", SampleFiles.Xls },
        { "ảnh.png", SampleFiles.Png },
        { "ảnh.JPG", SampleFiles.Jpeg },
        { "ảnh.jpeg", SampleFiles.Jpeg },
        { "liên kết.docx", SampleFiles.Docx_leading_out("hyperlink") },
    };

    public static TheoryData<string, byte[], string> Bad => new()
    {
        { "script.png", "#!/bin/sh\nrm -rf /\n# and so on, long enough"u8.ToArray(), "không phải là ảnh" },
        { "trang.pdf", "<html><script>alert(1)</script></html>"u8.ToArray(), "không phải là PDF" },
        { "svg.png", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), "không phải là ảnh" },
        { "đuôi sai.xlsx", SampleFiles.Docx, "không phải là tệp Word, Excel" },
        { "đuôi sai.jpg", SampleFiles.Png, "không phải là ảnh" },
        { "đuôi sai.doc", SampleFiles.Xls, "Tệp hỏng" },
        { "chỉ là zip.docx", SampleFiles.Zip(("a.txt", "a"u8.ToArray())), "không phải là tệp Word, Excel" },
        { "đứt.png", SampleFiles.Png[..40], "Tệp hỏng" },
        { "đứt.docx", SampleFiles.Docx[..^30], "Tệp hỏng" },
        { "đứt.pdf", SampleFiles.Pdf[..30], "Tệp hỏng" },
        { "đứt.jpg", SampleFiles.Jpeg[..22], "Tệp hỏng" },
        { "ngắn.doc", SampleFiles.Doc[..100], "Tệp hỏng" },
        { "macro.docx", SampleFiles.Docx_with("word/vbaProject.bin", [1]), "macro" },
        { "macro.xlsx", SampleFiles.Package(SampleFiles.ExcelType, "xl/workbook.xml", ("xl/macrosheets/sheet1.xml", SampleFiles.Xml("<a/>"))), "macro" },
        { "kiểu macro.docx", SampleFiles.Package("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml"), "macro" },
        { "macro.xls", SampleFiles.Compound("Root Entry", "Workbook", "_VBA_PROJECT_CUR"), "macro" },
        { "khóa.docx", SampleFiles.Compound("Root Entry", "EncryptedPackage"), "mật khẩu" },
        { "khóa.doc", SampleFiles.Compound("Root Entry", "EncryptedPackage"), "mật khẩu" },
        { "nhúng.doc", SampleFiles.Compound("Root Entry", "WordDocument", "\u0001Ole10Native"), "nhúng" },
        { "nhúng.docx", SampleFiles.Docx_with("word/embeddings/a.xlsx", SampleFiles.Xlsx), "nhúng" },
        { "nhúng.docx", SampleFiles.Docx_with("word/embeddings/a.bin", SampleFiles.Doc), "nhúng" },
        { "mẫu.docx", SampleFiles.Docx_leading_out("attachedTemplate"), "từ nơi khác" },
        { "ảnh ngoài.docx", SampleFiles.Docx_leading_out("image"), "từ nơi khác" },
        { "thực thể.docx", SampleFiles.Docx_with("word/a.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"u8.ToArray()), "Tệp hỏng" },
        { "đường dẫn.docx", SampleFiles.Docx_with("../../etc/passwd", [1]), "bất thường" },
        { "tuyệt đối.docx", SampleFiles.Docx_with("/etc/passwd", [1]), "bất thường" },
        { "ổ đĩa.docx", SampleFiles.Docx_with("C:\\a", [1]), "bất thường" },
        { "hai tên.docx", SampleFiles.Docx_with("WORD/document.xml", [1]), "bất thường" },
        { "có đầu.docx", [.. "PK\x03\x04 và rác"u8, .. SampleFiles.Docx], "bất thường" },
        { "nói dối.docx", SampleFiles.Lying(SampleFiles.Docx_with("word/a.bin", new byte[5000]), "word/a.bin", 5), "Tệp hỏng" },
        { "nén quá mức.docx", SampleFiles.Docx_with("word/a.bin", new byte[3_000_000]), "bung ra quá lớn" },
        { "nhiều phần.docx", SampleFiles.Zip([.. Enumerable.Range(0, 2001).Select(i => ($"a{i}", Array.Empty<byte>()))]), "quá nhiều phần" },
    };

    [Theory, MemberData(nameof(Good), DisableDiscoveryEnumeration = true)]
    public void Each_kind_is_known_by_name_and_content(string name, byte[] content) =>
        Assert.Null(FaultOf(name, content));

    [Theory, MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void What_is_something_else_or_dangerous_is_refused_in_words(string name, byte[] content, string said) =>
        Assert.Contains(said, FaultOf(name, content), StringComparison.Ordinal);

    [Fact]
    public void A_zip_bomb_is_refused_at_once_and_takes_no_memory()
    {
        var bomb = SampleFiles.Docx_with("word/media/a.bin", new byte[100_000_000]);
        Assert.True(bomb.Length < 150_000);
        FaultOf("a.docx", SampleFiles.Docx); // what is compiled and loaded once

        var (before, clock) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        var fault = FaultOf("a.docx", bomb);

        Assert.Contains("bung ra quá lớn", fault, StringComparison.Ordinal);
        Assert.True(clock.ElapsedMilliseconds < 1000, $"{clock.ElapsedMilliseconds} ms");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
    }

    [Fact]
    public void Parts_that_lie_over_each_other_are_refused()
    {
        // The bytes of one part are another part of their own: what is sent once is unpacked twice, or a thousand times.
        var inner = SampleFiles.Zip(("inner.bin", new byte[1000]));
        var directory = inner.AsSpan().IndexOf("PK\x01\x02"u8);
        var twice = SampleFiles.Stored("outer.bin", inner[..directory]);
        var end = twice.AsSpan().IndexOf("PK\x05\x06"u8);
        var entry = inner[directory..^22];
        BitConverter.TryWriteBytes(entry.AsSpan(42), twice.AsSpan().IndexOf("inner.bin"u8) - 30);
        twice = [.. twice[..end], .. entry, .. twice[end..]];
        end += entry.Length;
        twice[end + 8] = twice[end + 10] = 2;
        BitConverter.TryWriteBytes(twice.AsSpan(end + 12), BitConverter.ToInt32(twice, end + 12) + entry.Length);

        Assert.Contains("bất thường", FaultOf("a.docx", twice), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_of_more_points_than_a_camera_takes_is_refused()
    {
        var huge = (byte[])SampleFiles.Png.Clone();
        huge[16] = huge[20] = 1; // 2^24 and more each way
        Assert.Contains("Ảnh quá lớn", FaultOf("a.png", huge), StringComparison.Ordinal);
    }

    [Fact]
    public void No_damage_to_a_file_is_more_than_a_refusal()
    {
        var samples = Good.Select(row => row.Data).ToArray();
        Prop.ForAll(
            ArbMap.Default.ArbFor<(NonNegativeInt Sample, NonNegativeInt At, byte[] Bytes, bool IsCut)>(),
            damage =>
            {
                var (name, content) = samples[damage.Sample.Get % samples.Length];
                var bytes = (byte[])content.Clone();
                var at = damage.At.Get * 37 % bytes.Length;
                damage.Bytes.AsSpan(0, Math.Min(damage.Bytes.Length, bytes.Length - at)).CopyTo(bytes.AsSpan(at));
                FaultOf(name, damage.IsCut ? bytes[..at] : bytes);
                return true;
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Theory]
    [InlineData("../../etc/cron.d/báo cáo.pdf", "báo cáo.pdf")]
    [InlineData("C:\\Users\\van-thu\\tờ trình.docx", "tờ trình.docx")]
    [InlineData("anh\u202Egnp.exe", "anhgnp.exe")]
    [InlineData("a\0b.pdf", "ab.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf")]
    [InlineData(" <b>\"x\" | y?.pdf. ", "_b__x_ _ y_.pdf")]
    [InlineData("Ba\u0301o ca\u0301o.pdf", "Báo cáo.pdf")]
    [InlineData("..", "")]
    public void A_name_keeps_only_what_can_be_shown_and_saved(string typed, string name) => Assert.Equal(name, FileName.Clean(typed));

    [Fact]
    public void A_clean_name_is_short_and_stays_as_it_is() => Prop.ForAll(ArbMap.Default.ArbFor<string?>(), typed =>
    {
        var name = FileName.Clean(string.Concat(Enumerable.Repeat(typed ?? "", 30)) + ".pdf");
        return name.Length <= FileName.Longest && name == FileName.Clean(name) && name.EndsWith("pdf", StringComparison.Ordinal)
            && !name.Any(c => c is '/' or '\\' || char.IsControl(c));
    }).QuickCheckThrowOnFailure();

    private static string? FaultOf(string name, byte[] content)
    {
        using var file = new MemoryStream(content);
        return FileKind.OfName(name)!.FaultOf(file)?.Vi;
    }
}
