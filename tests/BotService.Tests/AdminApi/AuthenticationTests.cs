using Huiyin.Dialogs;

namespace Huiyin.AdminApi;

[Collection(AdminApiCollection.Name)]
public sealed class AuthenticationTests(AdminApiFixture api)
{
    [Theory]
    [InlineData("GET", "/concerns", null, "en", "bearer token")]
    [InlineData("GET", "/concerns", null, "zh-CN,zh;q=0.9,en;q=0.5", "令牌")]
    [InlineData("GET", "/concerns/100-247", "Bearer wrong-but-long-enough", "en-US", "bearer token")]
    [InlineData("GET", "/concerns/100-247/events", "Bearer wrong-but-long-enough", "zh", "令牌")]
    [InlineData("POST", "/concerns/100-247/replies", "Bearer ", "fr", "令牌")]
    [InlineData("POST", "/concerns/100-247/notes", "Bearer ' OR 1=1 --", "en", "bearer token")]
    [InlineData("POST", "/concerns/100-247/transitions", "Bearer one two", "en", "bearer token")]
    [InlineData("POST", "/concerns/100-247/rectification", "Basic " + BotFixture.StaffToken, "en", "bearer token")]
    [InlineData("POST", "/attachments", BotFixture.StaffToken, "en", "bearer token")]
    [InlineData("GET", "/attachments/0", null, "en;q=0, not a language", "令牌")]
    public async Task Call_WithoutAValidToken_IsRefusedInTheCallersLanguage(string method, string path, string? authorization, string language, string words)
    {
        var answer = await api.SendAsync(new HttpMethod(method), path, authorization: authorization, language: language);
        answer.IsProblem(401, "unauthorized");
        Assert.Equal("Bearer", answer.Challenge);
        Assert.Contains(words, answer.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_WithTheToken_IsAnswered() => Assert.Equal(200, (await api.GetAsync("/concerns")).Status);
}
