using Huiyin.BotFramework.Tests.Builder;
using Huiyin.Protocol;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Protocol;

public sealed class UntypedStorageTests
{
    [Fact]
    public async Task Get_FromAStorageThatKeepsNoTypes_ConvertsToWhatIsAskedFor()
    {
        var users = new UserState(new JsonStorage("""{"who":{"id":"u1","name":"Ann"},"n":"7"}"""));
        var turn = Turns.Of(Turns.Message());

        Assert.Equal("Ann", (await users.CreateProperty<ChannelAccount>("who").GetAsync(turn)).Name);
        Assert.Equal(7, await users.CreateProperty<int>("n").GetAsync(turn));
        await Assert.ThrowsAsync<StateFormatException>(() => users.CreateProperty<DateTimeOffset>("who").GetAsync(turn));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("5")]
    public async Task Load_WhatIsNoState_ThrowsInvalidOperation(string json)
    {
        var users = new UserState(new JsonStorage(json));

        await Assert.ThrowsAsync<InvalidOperationException>(() => users.LoadAsync(Turns.Of(Turns.Message())));
    }

    private sealed class JsonStorage(string json) : IStorage
    {
        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken) =>
            Task.FromResult<IDictionary<string, object>>(keys.ToDictionary(k => k, _ => ActivityJson.FromRawJson(json)!));

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
