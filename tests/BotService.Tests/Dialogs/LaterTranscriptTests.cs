using Huiyin.DirectLine.Tokens;
using Huiyin.Hosting;
using Huiyin.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Dialogs;

/// <summary>Conversations that somebody leaves and comes back to days later, on a clock that the test moves.</summary>
public sealed class LaterTranscriptTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private ServiceHost _host = null!;

    public static TheoryData<string> Conversations => [.. Transcript.Names.Where(name => name.StartsWith("later-", StringComparison.Ordinal))];

    public async Task InitializeAsync()
    {
        _host = await ServiceHost.StartAsync(
            [$"--DirectLine:Secret={ResidentTalk.Secret}", $"--Staff:BootstrapToken={BotFixture.StaffToken}", "--Courtesy:MessagesPerMinute=30"],
            services => services.AddSingleton<TimeProvider>(_clock));
        await _host.Services.GetRequiredService<Staff.BootstrapCredential>().EnsureAsync(CancellationToken.None);
    }

    [Theory]
    [MemberData(nameof(Conversations))]
    public Task Transcript_WithDaysBetween_IsHeardInOrder(string name) =>
        Transcript.Read(name).PlayAsync(_host.Client, new StaffDesk(_host.Client), Advance);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    private void Advance(ResidentTalk talk, TimeSpan by)
    {
        _clock.Advance(by);
        var tokens = _host.Services.GetRequiredService<DirectLineTokens>();
        talk.Renew(tokens.Issue(new DirectLineToken(talk.Caller.ConversationId!, talk.UserId, []), TokenUse.Conversation));
    }
}
