using System.IO.Compression;
using System.Text.RegularExpressions;
using Huiyin.DirectLine.ChatPage;
using Microsoft.AspNetCore.Http;

namespace Huiyin.DirectLine;

public sealed partial class ChatPageEndpointTests(DirectLineFixture fixture) : IClassFixture<DirectLineFixture>
{
    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "zh-CN")]
    [InlineData("en-GB,en;q=0.9", "en-US")]
    [InlineData("de,en;q=0.3,zh;q=0.7", "zh-CN")]
    [InlineData("fr", "zh-CN")]
    [InlineData("", "zh-CN")]
    [InlineData(";;=,", "zh-CN")]
    public async Task Page_IsInTheBrowsersLanguage_AndRunsNoInlineScript(string accepted, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);

        using var response = await fixture.Host.Client.SendAsync(request);
        var page = await response.Content.ReadAsStringAsync();

        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Assets_AreKeptForEverUnderAVersion_AndPacked()
    {
        var page = await fixture.Host.Client.GetStringAsync("/");
        var urls = AssetUrl().Matches(page).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.Contains(urls, url => url.EndsWith("/chat.js", StringComparison.Ordinal));
        foreach (var url in urls)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.Headers.Add("Accept-Encoding", "gzip, deflate, br");
            using var response = await fixture.Host.Client.SendAsync(request);
            Assert.Equal(200, (int)response.StatusCode);
            Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Equal("br", response.Content.Headers.ContentEncoding.Single());
            await using var unpacked = new BrotliStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
            using var reader = new StreamReader(unpacked);
            Assert.Equal(await fixture.Host.Client.GetStringAsync(url), await reader.ReadToEndAsync());
        }
    }

    [Theory]
    [InlineData("/chat/assets/0/chat.js")]
    [InlineData("/chat/assets/0/index.html")]
    [InlineData("/chat/assets/0/..%2f..%2fappsettings.json")]
    public async Task Asset_OfAnotherVersionOrName_IsNotFound(string url)
    {
        using var response = await fixture.Host.Client.GetAsync(url);

        Assert.Equal(404, (int)response.StatusCode);
    }

    [Fact]
    public async Task Page_WithoutWebChat_SaysInBothLanguagesWhatToInstall()
    {
        var nothing = Directory.CreateTempSubdirectory("huiyin-no-chat-");
        var http = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        http.RequestServices = fixture.Host.Services;

        await new ChatPageEndpoint(ChatPageAssets.Load(nothing.FullName)).Page(http).ExecuteAsync(http);
        nothing.Delete();

        http.Response.Body.Position = 0;
        var page = await new StreamReader(http.Response.Body).ReadToEndAsync();
        Assert.Equal(200, http.Response.StatusCode);
        Assert.Contains("请安装 <strong>Node.js 20", page, StringComparison.Ordinal);
        Assert.Contains("Install <strong>Node.js 20", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("(?:src|href)=\"(/chat/assets/[^\"]+)\"")]
    private static partial Regex AssetUrl();
}
