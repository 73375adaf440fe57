using GiaoBan.Shell.Word;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Xunit;

namespace GiaoBan.Tests.Shell.Word;

public sealed class WordDownloadTests
{
    [Fact]
    public async Task A_document_is_answered_as_a_file_to_keep()
    {
        var (response, bytes) = await Answered("Thông báo kết luận");
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", response.ContentType);
        Assert.Equal(SampleDocuments.Letter().ToWord(), bytes);
        Assert.Equal(bytes.Length, response.ContentLength);
    }

    [Theory]
    [InlineData("Thông báo kết luận 12-TB/BNCTW", "Thong bao ket luan 12-TB-BNCTW.docx", "Thông báo kết luận 12-TB-BNCTW.docx")]
    [InlineData("Đôn đốc Lào Cai", "Don doc Lao Cai.docx", "Đôn đốc Lào Cai.docx")]
    [InlineData("../x\"\r\nSet-Cookie: a=b", "..-x---Set-Cookie- a-b.docx", "..-x---Set-Cookie- a-b.docx")]
    public async Task Its_name_keeps_its_marks_where_a_browser_can_read_them(string name, string plain, string whole)
    {
        var (response, _) = await Answered(name);
        var header = ContentDispositionHeaderValue.Parse(response.Headers.ContentDisposition.ToString());
        Assert.Equal("attachment", header.DispositionType.Value);
        Assert.Equal(plain, header.FileName.Value!.Trim('"'));
        Assert.Equal(whole, header.FileNameStar.Value);
    }

    private static async Task<(HttpResponse Response, byte[] Bytes)> Answered(string name)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { Response = { Body = body } };
        await new WordDownload(SampleDocuments.Letter(), name).ExecuteAsync(context);
        return (context.Response, body.ToArray());
    }
}
