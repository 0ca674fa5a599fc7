using System.Net.Sockets;
using System.Text;
using Huiyin.Dialogs;
using Huiyin.DirectLine;

namespace Huiyin.AdminApi;

[Collection(AdminApiCollection.Name)]
public sealed class AttachmentTests(AdminApiFixture api)
{
    [Fact]
    public async Task Photo_Uploaded_IsEvidenceOfTheRectification()
    {
        var photo = await api.UploadAsync(SampleFiles.Png, "image/png");
        Assert.Equal(201, photo.Status);
        var concern = await api.FileAsync("with evidence");
        var rectified = await api.PostAsync($"/concerns/{concern.Id}/rectification", $$"""{ "text": "Swept.", "attachmentIds": ["{{photo.Json!["id"]}}"] }""", "\"1\"");
        Assert.True(rectified.Status == 200, rectified.Text);
        Assert.Equal("Rectified", (string)rectified.Concern["status"]!);
        Assert.Equal((string)photo.Json["id"]!, (string)Assert.Single(rectified.Json!["attachments"]!.AsArray())!["id"]!);
        Assert.Equal("image/png", (await api.GetAsync($"/attachments/{photo.Json["id"]}")).MediaType);
    }

    [Theory]
    [InlineData("application/octet-stream")]
    [InlineData("image/x-png")]
    [InlineData("image/png; charset=binary")]
    [InlineData(null)]
    public async Task File_UnderAnotherNameOfItsType_IsTaken(string? type)
    {
        var photo = await api.UploadAsync(SampleFiles.Png, type);
        Assert.True(photo.Status == 201, photo.Text);
        Assert.Equal("image/png", (string)photo.Json!["contentType"]!);
    }

    [Theory]
    [InlineData("image/png", "html")]
    [InlineData("image/jpeg", "png")]
    [InlineData("application/pdf", "gif")]
    [InlineData("text/html", "html")]
    [InlineData("application/octet-stream", "html")]
    public async Task File_ThatIsNotWhatItsTypeSays_IsUnsupported(string type, string content)
    {
        var file = content switch { "html" => SampleFiles.Html, "png" => SampleFiles.Png, _ => SampleFiles.Gif };
        var english = await api.UploadAsync(file, type);
        english.IsProblem(415, "unsupported-media-type", "file");
        Assert.Contains("image/jpeg", english.Detail, StringComparison.Ordinal);
        Assert.Contains("不能接收", (await api.UploadAsync(file, type, "zh-CN")).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_Empty_IsMissing() => (await api.UploadAsync([], "image/png")).IsProblem(400, "missing-field", "file");

    [Fact]
    public async Task File_AnnouncedWithAHundredMegabytes_IsRefusedUnread()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(api.Http.BaseAddress!.Host, api.Http.BaseAddress.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/v1/attachments HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {BotFixture.StaffToken}\r\nContent-Type: image/png\r\nContent-Length: 104857600\r\nAccept-Language: en\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        Assert.Contains(" 413 ", await reader.ReadLineAsync(), StringComparison.Ordinal);
        string? line;
        do
        {
            line = await reader.ReadLineAsync();
        }
        while (line?.Contains("too-large", StringComparison.Ordinal) == false);
        Assert.Contains("At most 10 MB", line, StringComparison.Ordinal);
    }
}
