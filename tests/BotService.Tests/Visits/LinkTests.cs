using Huiyin.Concerns;
using Huiyin.Outbox;
using Huiyin.Storage;
using Huiyin.Visits.Links;

namespace Huiyin.Visits;

public sealed class LinkTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Actor Clerk = new(ActorRole.Clerk, "clerk", "Clerk", "urban-management");

    [Fact]
    public void Code_WithOneWrongOrTwoSwappedCharacters_IsNone()
    {
        const string Characters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
        for (var round = 0; round < 50; round++)
        {
            var code = LinkCode.New();
            Assert.True(LinkCode.TryParse($" {LinkCode.Format(code).ToLowerInvariant()} ", out var read, out _));
            Assert.Equal(code, read);
            for (var at = 0; at < code.Length; at++)
            {
                foreach (var other in Characters.Where(character => character != code[at]))
                {
                    Assert.False(LinkCode.TryParse(code[..at] + other + code[(at + 1)..], out _, out _));
                }

                if (at > 0 && code[at] != code[at - 1])
                {
                    Assert.False(LinkCode.TryParse(code[..(at - 1)] + code[at] + code[at - 1] + code[(at + 1)..], out _, out _));
                }
            }
        }
    }

    [Theory]
    [InlineData("building")]
    [InlineData("12345678")]
    [InlineData("100-247")]
    [InlineData("名都社区3号楼")]
    [InlineData("")]
    public void Words_ThatAreNoCode_AreNone(string words)
    {
        Assert.False(LinkCode.TryParse(words, out _, out var mistyped));
        Assert.False(mistyped);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Household_OnceLinked_HearsInItsChatAndReportsFromThere(DatabaseKind kind)
    {
        await using var register = await Register.OpenAsync(kind);
        var (household, concern, chat) = await RaisedAsync(register);

        var outcome = Assert.IsType<LinkOutcome.Household>(await UseAsync(register, await CodeAsync(register, household), chat));

        Assert.Equal(concern.Id, Assert.Single(outcome.Concerns).Id);
        await register.Database.WriteAsync(transaction => register.Database.Concerns.RecordRectificationAsync(transaction, concern.Id, null, new Rectification("已重新划线，并安排每天巡查两次"), Clerk, None));
        Assert.Equal(chat.Key.ConversationId, await register.Database.ScalarAsync<string>("SELECT conversation_id FROM outbox WHERE purpose = 'concern.rectified'"));
        await register.Database.WriteAsync(transaction => register.Database.Concerns.AnswerRectificationAsync(transaction, concern.Id, true, null, Actor.Resident(chat.ResidentId!), None));
        var next = (await register.RecordAsync(household, VisitOutcome.Visited, new NotedConcern("路灯不亮", "utilities"))).Concerns.Single();
        Assert.Equal(chat.ResidentId, next.ReporterId);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Concern_AfterLinking_EqualsTheFoldOfItsEvents(DatabaseKind kind)
    {
        await using var register = await Register.OpenAsync(kind);
        var (household, concern, chat) = await RaisedAsync(register);
        await UseAsync(register, await CodeAsync(register, household), chat);

        var row = await register.Database.ReadAsync(transaction => register.Database.Queries.FindAsync(transaction, concern.Id, None));
        var events = await register.Database.ReadAsync(transaction => register.Database.Queries.EventsAsync(transaction, concern.Id, None));

        var folded = events.Aggregate((Concern?)null, ConcernFold.Apply)!;
        Assert.Equal((row!.ReporterId, row.Version), (folded.ReporterId, folded.Version));
        Assert.Equal(chat.ResidentId, row.ReporterId);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Code_UsedOrExpired_LinksNobody(DatabaseKind kind)
    {
        await using var register = await Register.OpenAsync(kind);
        var (household, _, chat) = await RaisedAsync(register);
        var used = await CodeAsync(register, household);
        await UseAsync(register, used, chat);
        Assert.IsType<LinkOutcome.Invalid>(await UseAsync(register, used, await ChatAsync(register, "neighbour")));

        var old = await CodeAsync(register, household);
        register.Database.Clock.Advance(LinkCodes.HouseholdLifetime);
        Assert.IsType<LinkOutcome.Invalid>(await UseAsync(register, old, await ChatAsync(register, "daughter")));
    }

    private static async Task<(Household Household, Concern Concern, Conversation Chat)> RaisedAsync(Register register)
    {
        var household = await register.HouseholdAsync();
        var concern = (await register.RecordAsync(household, VisitOutcome.Visited, new NotedConcern("楼下停车难", "parking"))).Concerns.Single();
        return (household, concern, await ChatAsync(register, "mother"));
    }

    private static async Task<Conversation> ChatAsync(Register register, string user)
    {
        var ledger = new Ledger(register.Database);
        var resident = await ledger.ResidentAsync(user);
        return ledger.ConversationOf(resident.Id, $"chat-{user}");
    }

    private static async Task<string> CodeAsync(Register register, Household household)
    {
        var (typed, _) = await register.Database.WriteAsync(transaction => register.Database.Get<LinkCodes>().MakeForHouseholdAsync(transaction, household.Id, Register.Visitor, None));
        Assert.True(LinkCode.TryParse(typed, out var code, out _));
        return code;
    }

    private static Task<LinkOutcome> UseAsync(Register register, string code, Conversation chat) =>
        register.Database.WriteAsync(transaction => register.Database.Get<LinkCodes>().UseAsync(transaction, code, chat.ResidentId!, chat.Key, None));
}
