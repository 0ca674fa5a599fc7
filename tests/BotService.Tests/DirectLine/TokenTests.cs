using Huiyin.DirectLine.Tokens;
using Huiyin.Storage;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Huiyin.DirectLine;

public sealed class TokenTests(DirectLineFixture fixture) : IClassFixture<DirectLineFixture>
{
    [Fact]
    public async Task Generate_WithTheSecret_AnswersATokenForOneUserAndConversation()
    {
        var answer = await fixture.WithSecret().PostAsync("/tokens/generate", new { user = new { id = "dl_anna" } });

        Assert.Equal(200, answer.Status);
        Assert.Equal(1800, (int)answer.Body["expires_in"]!);
        var jwt = new JsonWebToken((string)answer.Body["token"]!);
        Assert.Equal("dl_anna", jwt.GetClaim("user").Value);
        Assert.Equal((string)answer.Body["conversationId"]!, jwt.GetClaim("conv").Value);
        Assert.Equal(TimeSpan.FromSeconds(1800), jwt.ValidTo - jwt.ValidFrom);
        Assert.NotEmpty(jwt.Issuer);
        Assert.NotEmpty(jwt.Audiences);
    }

    [Fact]
    public async Task Generate_WithoutContactingTheBot_StartsNothing()
    {
        var answer = await fixture.WithSecret().PostAsync("/tokens/generate");
        var conversationId = (string)answer.Body["conversationId"]!;

        var reading = await fixture.WithSecret().GetAsync($"/conversations/{conversationId}/activities");

        Assert.Equal(404, reading.Status);
        Assert.DoesNotContain(fixture.Bot.Accepted, activity => (string)activity["conversation"]!["id"]! == conversationId);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a secret for tests that is long enougH")]
    public async Task Generate_WithoutTheSecret_IsForbidden(string? credential)
    {
        var answer = await new DirectLineCaller(fixture.Host.Client, credential).PostAsync("/tokens/generate");

        Assert.Equal(403, answer.Status);
        Assert.Equal("BadArgument", answer.ErrorCode);
        Assert.NotEmpty((string)answer.Body["error"]!["message"]!);
    }

    [Fact]
    public async Task Generate_WithAToken_IsForbidden()
    {
        var caller = await fixture.StartConversationAsync();

        Assert.Equal(403, (await caller.PostAsync("/tokens/generate")).Status);
    }

    [Fact]
    public async Task Generate_ForAUserIdWithoutThePrefix_IsRefused()
    {
        var answer = await fixture.WithSecret().PostAsync("/tokens/generate", new { user = new { id = "anna" } });

        Assert.Equal(400, answer.Status);
    }

    [Fact]
    public async Task Refresh_OfAValidToken_KeepsUserAndConversation()
    {
        var caller = await fixture.StartConversationAsync("dl_berta");

        var answer = await caller.PostAsync("/tokens/refresh");

        Assert.Equal(200, answer.Status);
        Assert.Equal(caller.ConversationId, (string)answer.Body["conversationId"]!);
        Assert.Equal(1800, (int)answer.Body["expires_in"]!);
        Assert.Equal("dl_berta", new JsonWebToken((string)answer.Body["token"]!).GetClaim("user").Value);
    }

    [Fact]
    public async Task Token_AfterHalfAnHour_IsExpired()
    {
        var clock = new ManualClock(DateTimeOffset.UtcNow);
        var tokens = new DirectLineTokens(new SigningKey(new byte[SigningKey.Size]), clock);
        var token = tokens.Issue(new DirectLineToken("conversation", "dl_anna", []), TokenUse.Conversation);

        clock.Advance(DirectLineTokens.Lifetime - TimeSpan.FromSeconds(2));
        Assert.Equal("dl_anna", (await tokens.ReadAsync(token, TokenUse.Conversation)).UserId);

        clock.Advance(TimeSpan.FromSeconds(2));
        var refusal = await Assert.ThrowsAsync<Protocol.DirectLineError>(() => tokens.ReadAsync(token, TokenUse.Conversation));
        Assert.Equal((403, "TokenExpired"), (refusal.Status, refusal.Code));
    }

    [Fact]
    public async Task StreamToken_AfterAMinuteOrForACall_IsRefused()
    {
        var clock = new ManualClock(DateTimeOffset.UtcNow);
        var tokens = new DirectLineTokens(new SigningKey(new byte[SigningKey.Size]), clock);
        var token = tokens.Issue(new DirectLineToken("conversation", null, []), TokenUse.Stream);

        Assert.Equal("conversation", (await tokens.ReadAsync(token, TokenUse.Stream)).ConversationId);
        await Assert.ThrowsAsync<Protocol.DirectLineError>(() => tokens.ReadAsync(token, TokenUse.Conversation));

        clock.Advance(TimeSpan.FromSeconds(60));
        await Assert.ThrowsAsync<Protocol.DirectLineError>(() => tokens.ReadAsync(token, TokenUse.Stream));
    }

    [Fact]
    public async Task Token_SignedByAnotherKeyOrNotAtAll_IsForbidden()
    {
        var conversation = await fixture.StartConversationAsync();
        var foreign = new DirectLineTokens(new SigningKey(new byte[SigningKey.Size]), TimeProvider.System)
            .Issue(new DirectLineToken(conversation.ConversationId, "dl_anna", []), TokenUse.Conversation);
        var unsigned = conversation.Credential![..(conversation.Credential!.LastIndexOf('.') + 1)];

        Assert.Equal(403, (await (conversation with { Credential = foreign }).SayAsync("hello")).Status);
        Assert.Equal(403, (await (conversation with { Credential = unsigned }).SayAsync("hello")).Status);
    }

    [Fact]
    public async Task Token_ForTrustedOrigins_IsRefusedFromAnother()
    {
        var answer = await fixture.WithSecret().PostAsync("/tokens/generate", new { trustedOrigins = new[] { "https://good.example" } });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations");
        request.Headers.Authorization = new("Bearer", (string)answer.Body["token"]!);
        request.Headers.Add("Origin", "https://bad.example");

        using var response = await fixture.Host.Client.SendAsync(request);

        Assert.Equal(403, (int)response.StatusCode);
    }

    [Fact]
    public async Task Key_IsReadableByTheServiceAlone_AndOutlivesARestart()
    {
        await using var host = await DirectLineFixture.StartAsync();
        var caller = await DirectLineFixture.StartConversationAsync(host);
        if (!OperatingSystem.IsWindows())
        {
            var mode = File.GetUnixFileMode(Path.Combine(host.DataDirectory, "keys", "direct-line.key"));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
        }

        await host.RestartAsync();

        Assert.Equal(200, (await (caller with { Http = host.Client }).SayAsync("still here")).Status);
    }
}
