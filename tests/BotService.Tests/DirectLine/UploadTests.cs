using System.Net.Http.Headers;
using System.Text;

namespace Huiyin.DirectLine;

public sealed class UploadTests(DirectLineFixture fixture) : IClassFixture<DirectLineFixture>
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task Upload_AsTheNpmClientSendsIt_IsEchoedWithAnAddressThatServesTheFile()
    {
        var caller = await fixture.StartConversationAsync("dl_photographer");
        using var form = new MultipartFormDataContent();
        var activity = new StringContent("""
            {"type":"message","text":"看照片","from":{"id":"x"},"channelData":{"clientActivityID":"up-1","attachmentSizes":[3]},
             "attachments":[{"contentType":"image/png","name":"路灯.png","thumbnailUrl":"data:image/png;base64,AAAA"},{"contentType":"image/jpeg","name":"b.jpg"}]}
            """, Encoding.UTF8);
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        form.Add(activity, "activity", "blob");
        // The npm client appends the files as they are read, which need not be the order of the attachments.
        form.Add(File(SampleFiles.Jpeg, "image/jpeg"), "file", "b.jpg");
        form.Add(File(SampleFiles.Png, "image/png"), "file", "路灯.png");

        var answer = await caller.SendAsync(HttpMethod.Post, $"{caller.Conversation}/upload?userId=x", form);
        var echo = (await caller.HistoryAsync()).Single(activity => (string)activity["id"]! == (string)answer.Body["id"]!);

        Assert.Equal("看照片", (string)echo["text"]!);
        Assert.Equal("dl_photographer", (string)echo["from"]!["id"]!);
        Assert.Equal("up-1", (string)echo["channelData"]!["clientActivityID"]!);
        var attachments = echo["attachments"]!.AsArray();
        Assert.Equal(["路灯.png", "b.jpg"], attachments.Select(attachment => (string)attachment!["name"]!));
        Assert.Equal("data:image/png;base64,AAAA", (string)attachments[0]!["thumbnailUrl"]!);
        var url = (string)attachments[0]!["contentUrl"]!;
        Assert.StartsWith($"{fixture.Host.Address}v3/directline/attachments/", url, StringComparison.Ordinal);

        using var served = await fixture.Host.Client.GetAsync(url);
        Assert.Equal(SampleFiles.Png, await served.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/png", served.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", served.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("inline", served.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("sandbox", served.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        var accepted = fixture.Bot.Accepted.Single(activity => (string)activity["id"]! == (string)answer.Body["id"]!);
        Assert.StartsWith("/v3/directline/attachments/", (string)accepted["attachments"]![0]!["contentUrl"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_OfASingleBody_IsAMessageWithOneFile()
    {
        var caller = await fixture.StartConversationAsync();
        var content = File(SampleFiles.Pdf, "application/pdf");
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "file", FileName = "report.pdf" };

        var answer = await caller.SendAsync(HttpMethod.Post, $"{caller.Conversation}/upload?userId=x", content);
        var echo = (await caller.HistoryAsync()).Single(activity => (string)activity["id"]! == (string)answer.Body["id"]!);

        Assert.Equal("message", (string)echo["type"]!);
        var attachment = Assert.Single(echo["attachments"]!.AsArray())!;
        Assert.Equal(("report.pdf", "application/pdf"), ((string)attachment["name"]!, (string)attachment["contentType"]!));
        using var served = await fixture.Host.Client.GetAsync((string)attachment["contentUrl"]!);
        Assert.Equal("attachment", served.Content.Headers.ContentDisposition!.DispositionType);
    }

    public static TheoryData<string, string, byte[], string> Accepted => new()
    {
        { "a.jpg", "image/jpeg", SampleFiles.Jpeg, "image/jpeg" },
        { "a.jpeg", "image/jpg", SampleFiles.Jpeg, "image/jpeg" },
        { "a.gif", "image/gif", SampleFiles.Gif, "image/gif" },
        { "a.webp", "image/webp", SampleFiles.Webp, "image/webp" },
        { "a.heic", "image/heif", SampleFiles.Heic, "image/heic" },
        { "a.heic", "application/octet-stream", SampleFiles.Heic, "image/heic" },
        { "a.pdf", "application/pdf", SampleFiles.Pdf, "application/pdf" },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task Upload_OfAKindWeTake_IsServedAsWhatItIs(string name, string declared, byte[] content, string served)
    {
        var answer = await UploadAsync(await fixture.StartConversationAsync(), content, declared, name);

        Assert.Equal(200, answer.Status);
        using var file = await fixture.Host.Client.GetAsync(await UrlAsync(answer));
        Assert.Equal(served, file.Content.Headers.ContentType!.MediaType);
    }

    public static TheoryData<string, string, byte[]> NotWhatTheySay => new()
    {
        { "a.png", "image/png", SampleFiles.Html },
        { "a.png", "image/png", SampleFiles.Jpeg },
        { "a.html", "text/html", SampleFiles.Html },
        { "a.svg", "image/svg+xml", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>") },
        { "a.exe", "application/octet-stream", [(byte)'M', (byte)'Z', 0, 0] },
        { "a.heic", "image/heic", [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 0, 0, .. "isommp42"u8] },
        { "a.png", "image/png", [0x89] },
    };

    [Theory]
    [MemberData(nameof(NotWhatTheySay))]
    public async Task Upload_OfAFileThatIsNotWhatItSays_IsRefused(string name, string declared, byte[] content)
    {
        var caller = await fixture.StartConversationAsync();

        var answer = await UploadAsync(caller, content, declared, name);

        Assert.Equal((415, "UnsupportedMediaType"), (answer.Status, answer.ErrorCode));
        Assert.DoesNotContain(await caller.HistoryAsync(), activity => activity["attachments"] is not null);
    }

    [Theory]
    [InlineData("../../../etc/passwd", "passwd.png")]
    [InlineData("C:\\temp\\a.png", "a.png")]
    [InlineData("<script>.png", "_script_.png")]
    [InlineData("evil.html", "evil.html.png")]
    [InlineData("  ", "file.png")]
    public async Task Upload_WithAHostileName_GetsASafeOne(string name, string expected)
    {
        var caller = await fixture.StartConversationAsync();
        using var form = new MultipartFormDataContent();
        var file = File(SampleFiles.Png, "image/png");
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"file\"", FileName = $"\"{name}\"" };
        form.Add(file);

        var answer = await caller.SendAsync(HttpMethod.Post, $"{caller.Conversation}/upload", form);

        Assert.Equal(200, answer.Status);
        var echo = (await caller.HistoryAsync()).Single(activity => activity["attachments"] is not null);
        Assert.Equal(expected, (string)echo["attachments"]![0]!["name"]!);
    }

    [Fact]
    public async Task Upload_OfElevenMegabytesUnannounced_IsTooLargeAndLeavesNothing()
    {
        var caller = await fixture.StartConversationAsync();
        var uploads = Path.Combine(fixture.Host.DataDirectory, "uploads");
        var before = Directory.GetFiles(uploads, "*", SearchOption.AllDirectories).Length;
        using var form = new MultipartFormDataContent();
        var file = new StreamContent(new GeneratedStream(SampleFiles.Jpeg, 11L * Megabyte));
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        form.Add(file, "file", "large.jpg");

        var answer = await caller.SendAsync(HttpMethod.Post, $"{caller.Conversation}/upload", form);

        Assert.Equal((413, "MessageSizeTooBig"), (answer.Status, answer.ErrorCode));
        Assert.Equal(before, Directory.GetFiles(uploads, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task Upload_OfAHundredMegabytes_IsRefusedAndNothingOfItKept()
    {
        var caller = await fixture.StartConversationAsync();
        var content = new StreamContent(new GeneratedStream(SampleFiles.Jpeg, 100L * Megabyte, isLengthKnown: true));
        content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        content.Headers.ContentLength = 100L * Megabyte;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline{caller.Conversation}/upload") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", caller.Credential);
        // The client asks first, as it should with so much to send; else the connection may break under it before it has read the answer.
        request.Headers.ExpectContinue = true;
        var before = KeptBytes();

        using var answer = await caller.Http.SendAsync(request);

        Assert.Equal(413, (int)answer.StatusCode);
        Assert.Contains("MessageSizeTooBig", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, KeptBytes());
    }

    private long KeptBytes() =>
        new DirectoryInfo(Path.Combine(fixture.Host.DataDirectory, "uploads")).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    [Fact]
    public async Task Upload_OfTooManyFiles_IsRefused()
    {
        var caller = await fixture.StartConversationAsync();
        using var form = new MultipartFormDataContent();
        for (var number = 0; number < 10; number++)
        {
            form.Add(File(SampleFiles.Png, "image/png"), "file", $"{number}.png");
        }

        Assert.Equal(413, (await caller.SendAsync(HttpMethod.Post, $"{caller.Conversation}/upload", form)).Status);
    }

    [Theory]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("multipart/form-data; boundary=b", "")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\nPNG without an end")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nno header at all\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"activity\"\r\n\r\n{}\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"activity\"\r\n\r\nnot json\r\n--b--\r\n")]
    [InlineData("image/png", "")]
    [InlineData(";;;", "x")]
    public async Task Upload_ThatIsBroken_IsRefused(string contentType, string body)
    {
        var caller = await fixture.StartConversationAsync();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        var answer = await caller.SendAsync(HttpMethod.Post, $"{caller.Conversation}/upload", content);

        Assert.InRange(answer.Status, 400, 415);
        Assert.NotEmpty(answer.ErrorCode);
    }

    private static async Task<DirectLineCaller.Answer> UploadAsync(DirectLineCaller caller, byte[] content, string type, string name)
    {
        using var form = new MultipartFormDataContent { { File(content, type), "file", name } };
        return await caller.SendAsync(HttpMethod.Post, $"{caller.Conversation}/upload", form);
    }

    private async Task<string> UrlAsync(DirectLineCaller.Answer answer)
    {
        var id = (string)answer.Body["id"]!;
        var caller = fixture.WithSecret() with { ConversationId = id.Split('|')[0] };
        return (string)(await caller.HistoryAsync()).Single(activity => (string)activity["id"]! == id)["attachments"]![0]!["contentUrl"]!;
    }

    private static ByteArrayContent File(byte[] content, string type) => new(content) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
}
