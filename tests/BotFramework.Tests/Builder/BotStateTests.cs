using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Builder;

public sealed class BotStateTests
{
    private readonly CountingStorage _storage = new();
    private readonly UserState _users;
    private readonly ConversationState _conversations;

    public BotStateTests()
    {
        _users = new UserState(_storage);
        _conversations = new ConversationState(_storage);
    }

    [Fact]
    public async Task Save_ByScope_UsesTheDocumentedKeys()
    {
        BotState[] scopes = [_users, _conversations, new PrivateConversationState(_storage)];
        var turn = Turns.Of(Turns.Message());
        foreach (var scope in scopes)
        {
            await scope.CreateProperty<string>("p").SetAsync(turn, "v");
            await scope.SaveChangesAsync(turn);
        }

        Assert.Equal(["test/users/user", "test/conversations/c1", "test/conversations/c1/users/user"], _storage.Written);
    }

    [Fact]
    public async Task Load_ActivityThatSaysNotWhose_ThrowsInvalidOperation()
    {
        await Refused(_users, a => a.From = null);
        await Refused(_users, a => a.From.Id = null);
        await Refused(_users, a => a.ChannelId = null);
        await Refused(_conversations, a => a.Conversation = null);
        await Refused(_conversations, a => a.Conversation.Id = null);
        await Refused(_conversations, a => a.ChannelId = null);
        await Refused(new PrivateConversationState(_storage), a => a.From = null);

        static async Task Refused(BotState state, Action<Activity> spoil)
        {
            var activity = Turns.Message();
            spoil(activity);
            await Assert.ThrowsAsync<InvalidOperationException>(() => state.LoadAsync(Turns.Of(activity)));
        }
    }

    [Fact]
    public void New_WithoutWhatItNeeds_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => new UserState(null!));
        Assert.Throws<ArgumentNullException>(() => _users.CreateProperty<string>(null!));
        Assert.Throws<ArgumentNullException>(() => _users.CreateProperty<string>(" "));
    }

    [Fact]
    public async Task Get_NotSet_IsWhatTheFactoryMakesAndIsKept()
    {
        var property = _users.CreateProperty<List<string>>("list");
        var turn = Turns.Of(Turns.Message());

        Assert.Null(await property.GetAsync(turn));
        var made = await property.GetAsync(turn, () => ["a"]);

        Assert.Same(made, await property.GetAsync(turn));
        Assert.Equal("list", property.Name);
    }

    [Fact]
    public async Task Get_ValueTypeNotSet_NeedsAFactory()
    {
        var property = _users.CreateProperty<int>("n");
        var turn = Turns.Of(Turns.Message());

        await Assert.ThrowsAsync<MissingMemberException>(() => property.GetAsync(turn));
        Assert.Equal(7, await property.GetAsync(turn, () => 7));
        Assert.Equal(7, await property.GetAsync(turn));
    }

    [Fact]
    public async Task Get_InTheNextTurn_IsWhatWasSaved()
    {
        await InTurnAsync(async turn =>
        {
            await _users.CreateProperty<int>("int").SetAsync(turn, 5);
            await _users.CreateProperty<Profile>("profile").SetAsync(turn, new Profile { Name = "Ann", Born = new DateOnly(1950, 1, 2), Tags = ["x"] });
            await _users.CreateProperty<DateTimeOffset>("when").SetAsync(turn, DateTimeOffset.UnixEpoch);
            await _users.CreateProperty<Kind>("kind").SetAsync(turn, Kind.Second);
            await _users.CreateProperty<Dictionary<string, int>>("map").SetAsync(turn, new() { ["a"] = 1 });
            await _users.CreateProperty<ConversationReference>("reference").SetAsync(turn, turn.Activity.GetConversationReference());
        });

        await InTurnAsync(async turn =>
        {
            Assert.Equal(5, await _users.CreateProperty<int>("int").GetAsync(turn));
            var profile = await _users.CreateProperty<Profile>("profile").GetAsync(turn);
            Assert.Equal(("Ann", new DateOnly(1950, 1, 2), "x"), (profile.Name, profile.Born, Assert.Single(profile.Tags)));
            Assert.Equal(DateTimeOffset.UnixEpoch, await _users.CreateProperty<DateTimeOffset>("when").GetAsync(turn));
            Assert.Equal(Kind.Second, await _users.CreateProperty<Kind>("kind").GetAsync(turn));
            Assert.Equal(1, (await _users.CreateProperty<Dictionary<string, int>>("map").GetAsync(turn))["a"]);
            Assert.Equal("user", (await _users.CreateProperty<ConversationReference>("reference").GetAsync(turn)).User.Id);
        });
    }

    [Fact]
    public async Task Get_AsAnotherTypeOfTheSameShape_Converts()
    {
        await InTurnAsync(turn => _users.CreateProperty<Profile>("p").SetAsync(turn, new Profile { Name = "Ann" }));

        await InTurnAsync(async turn =>
        {
            var account = await _users.CreateProperty<NameOnly>("p").GetAsync(turn);
            Assert.Equal("Ann", account.Name);
            Assert.Same(account, await _users.CreateProperty<NameOnly>("p").GetAsync(turn));
        });
    }

    [Fact]
    public async Task Save_NothingChanged_WritesNothing()
    {
        await InTurnAsync(turn => _users.CreateProperty<Profile>("p").SetAsync(turn, new Profile { Name = "Ann", Tags = ["a"] }));
        Assert.Single(_storage.Written);

        await InTurnAsync(turn => _users.CreateProperty<Profile>("p").GetAsync(turn));
        Assert.Single(_storage.Written);

        await InTurnAsync(async turn => (await _users.CreateProperty<Profile>("p").GetAsync(turn)).Tags.Add("b"));
        Assert.Equal(2, _storage.Written.Count);
    }

    [Fact]
    public async Task Save_Forced_WritesAnyhow()
    {
        var turn = Turns.Of(Turns.Message());
        await _users.LoadAsync(turn);

        await _users.SaveChangesAsync(turn, force: true);
        await _users.SaveChangesAsync(turn);

        Assert.Single(_storage.Written);
    }

    [Fact]
    public async Task Save_Twice_WritesOnce()
    {
        var turn = Turns.Of(Turns.Message());
        await _users.CreateProperty<string>("p").SetAsync(turn, "v");

        await _users.SaveChangesAsync(turn);
        await _users.SaveChangesAsync(turn);

        Assert.Single(_storage.Written);
    }

    [Fact]
    public async Task Save_NeverLoaded_DoesNothing()
    {
        await _users.SaveChangesAsync(Turns.Of(Turns.Message()));

        Assert.Empty(_storage.Written);
        await Assert.ThrowsAsync<ArgumentNullException>(() => _users.SaveChangesAsync(null!));
    }

    [Fact]
    public async Task Load_Again_ReadsOnlyWhenForced()
    {
        var turn = Turns.Of(Turns.Message());
        await _users.LoadAsync(turn);
        await _users.LoadAsync(turn);
        Assert.Equal(1, _storage.Reads);

        await _users.CreateProperty<string>("p").SetAsync(turn, "lost");
        await _users.LoadAsync(turn, force: true);

        Assert.Equal(2, _storage.Reads);
        Assert.Null(await _users.CreateProperty<string>("p").GetAsync(turn));
    }

    [Fact]
    public async Task Delete_OfAProperty_LeavesTheOthers()
    {
        await InTurnAsync(async turn =>
        {
            await _users.CreateProperty<string>("a").SetAsync(turn, "1");
            await _users.CreateProperty<string>("b").SetAsync(turn, "2");
        });
        await InTurnAsync(turn => _users.CreateProperty<string>("a").DeleteAsync(turn));

        await InTurnAsync(async turn =>
        {
            Assert.Null(await _users.CreateProperty<string>("a").GetAsync(turn));
            Assert.Equal("2", await _users.CreateProperty<string>("b").GetAsync(turn));
        });
    }

    [Fact]
    public async Task Clear_ThenSave_EmptiesWhatIsStored()
    {
        await InTurnAsync(turn => _users.CreateProperty<string>("a").SetAsync(turn, "1"));

        await InTurnAsync(turn => _users.ClearStateAsync(turn));

        await InTurnAsync(async turn => Assert.Null(await _users.CreateProperty<string>("a").GetAsync(turn)));
        Assert.Equal(2, _storage.Written.Count);
    }

    [Fact]
    public async Task Delete_OfTheState_RemovesItAtOnce()
    {
        await InTurnAsync(turn => _users.CreateProperty<string>("a").SetAsync(turn, "1"));

        await InTurnAsync(turn => _users.DeleteAsync(turn));

        Assert.Empty(await _storage.ReadAsync(["test/users/user"], default));
    }

    [Fact]
    public async Task State_OfTwoUsers_IsKeptApart()
    {
        await InTurnAsync(turn => _users.CreateProperty<string>("a").SetAsync(turn, "1"));
        var other = Turns.Message();
        other.From.Id = "other";

        Assert.Null(await _users.CreateProperty<string>("a").GetAsync(Turns.Of(other)));
    }

    [Fact]
    public async Task AutoSave_TurnThatEnds_SavesAll()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new AutoSaveStateMiddleware(_users).Add(_conversations));

        await adapter.RunAsync(Turns.Message(), async (turn, _) =>
        {
            await _users.CreateProperty<string>("p").SetAsync(turn, "v");
            await _conversations.CreateProperty<string>("p").SetAsync(turn, "v");
            Assert.Empty(_storage.Written);
        });

        Assert.Equal(["test/conversations/c1", "test/users/user"], _storage.Written.Order());
    }

    [Fact]
    public async Task AutoSave_TurnThatFails_SavesNothing()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new AutoSaveStateMiddleware(new BotStateSet(_users)));

        await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.RunAsync(Turns.Message(), async (turn, _) =>
        {
            await _users.CreateProperty<string>("p").SetAsync(turn, "v");
            throw new InvalidOperationException("boom");
        }));

        Assert.Empty(_storage.Written);
    }

    [Fact]
    public async Task StateSet_LoadAll_LoadsEach()
    {
        var turn = Turns.Of(Turns.Message());

        await new BotStateSet(_users).Add(_conversations).LoadAllAsync(turn);

        Assert.NotNull(_users.GetCachedState(turn));
        Assert.NotNull(_conversations.GetCachedState(turn));
    }

    private async Task InTurnAsync(Func<ITurnContext, Task> act)
    {
        var turn = Turns.Of(Turns.Message());
        await act(turn);
        await _users.SaveChangesAsync(turn);
    }

    internal enum Kind
    {
        First,
        Second,
    }

    internal sealed class Profile
    {
        public string? Name { get; set; }

        public DateOnly Born { get; set; }

        public List<string> Tags { get; set; } = [];
    }

    internal sealed class NameOnly
    {
        public string? Name { get; set; }
    }
}
