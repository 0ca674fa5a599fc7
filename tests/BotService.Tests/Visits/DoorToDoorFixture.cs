using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Dialogs;
using Huiyin.Hosting;
using Huiyin.Staff;
using Huiyin.Transactions;
using Huiyin.Visits.Links;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Visits;

/// <summary>The whole service with the real bot, a campaign that is on, and a visitor of Wenchang whose chat is not linked yet.</summary>
public sealed class DoorToDoorFixture : IAsyncLifetime
{
    private readonly BotFixture _bot = new();

    internal ServiceHost Host => _bot.Host;

    internal StaffMember Visitor { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _bot.InitializeAsync();
        var admin = new Actor(ActorRole.Administrator, "admin", "Administrator");
        var today = Get<DistrictTime>().Today;
        await WriteAsync((transaction, token) => Get<CampaignService>().AddAsync(
            transaction,
            Register.Campaign with { StartsOn = today.AddDays(-9), EndsOn = today.AddDays(9) },
            admin,
            token));
        string[] areas = ["mingdu", "dehe", "yangguang-zhongyuan", "yangguang-bankou", "liuzhuang"];
        var addresses = areas.SelectMany(area => Enumerable.Range(400, 30).Select(room => HouseholdAddress.Of(area, "3", "2", $"{room}"))).Append(HouseholdAddress.Of("liuzhuang", "", "", "17"));
        await WriteAsync((transaction, token) => Get<IHouseholdRepository>().AddAsync(
            transaction,
            [.. addresses.Select(address => new Household { Id = Guid.NewGuid().ToString("N"), Address = address, CreatedAt = DateTimeOffset.UnixEpoch })],
            token));
        (Visitor, _) = await Get<StaffAccounts>().CreateAsync(new StaffProfile("visitor", "走访员", ActorRole.Visitor, "office-wenchang", ["wenchang"], [], Locales.Chinese), admin, CancellationToken.None);
    }

    public Task DisposeAsync() => _bot.DisposeAsync();

    internal async Task<ResidentTalk> StaffTalkAsync(string locale)
    {
        var (code, _) = await WriteAsync((transaction, token) => Get<LinkCodes>().MakeForStaffAsync(transaction, Visitor.Id, token));
        var talk = await ResidentTalk.BeginAsync(Host.Client, locale);
        await talk.SayAsync(code);
        await talk.HearAsync("走访员");
        return talk;
    }

    internal T Get<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    internal Task<T> WriteAsync<T>(Func<ITransaction, CancellationToken, Task<T>> work) => Get<ITransactions>().WriteAsync(work, CancellationToken.None);
}
