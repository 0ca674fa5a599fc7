using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Dialogs;
using Huiyin.DirectLine;
using Huiyin.Hosting;
using Huiyin.Outbox;
using Huiyin.Staff;
using Huiyin.Staff.Sessions;
using Huiyin.Transactions;
using Huiyin.Visits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Huiyin.Desk;

/// <summary>The whole service with a member of staff in every role, and concerns in two offices.</summary>
public sealed class DeskFixture : IAsyncLifetime
{
    internal const string Password = "quiet harbour at nine";

    private readonly Dictionary<ActorRole, StaffMember> _members = [];

    internal PastClock Clock { get; } = new();

    internal ServiceHost Host { get; private set; } = null!;

    internal Concern Wenchang { get; private set; } = null!;

    internal Concern Xuwan { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await ServiceHost.StartAsync([$"--DirectLine:Secret={ResidentTalk.Secret}", $"--Staff:BootstrapToken={BotFixture.StaffToken}"], services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
        await EnrolAsync(ActorRole.Visitor, null, "wenchang");
        await EnrolAsync(ActorRole.Clerk, "property-management", null);
        await EnrolAsync(ActorRole.UnitHead, "property-management", null);
        await EnrolAsync(ActorRole.Supervisor, null, "wenchang");
        await EnrolAsync(ActorRole.Auditor, null, null);
        await EnrolAsync(ActorRole.Administrator, null, null);
        await RegisterAsync();
        Wenchang = await FileAsync("名都社区3号楼单元门口电动车乱停，把门堵住了，老人进出很不方便。", "mingdu", "parking.compound", "zh-CN");
        Xuwan = await FileAsync("幸福社区门口的路灯坏了三盏，晚上很黑。", "xingfu", "utilities.lights", "zh-CN");
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    internal StaffMember Member(ActorRole role) => _members[role];

    /// <summary>Makes the one-time password the one that everybody here has.</summary>
    internal Task ChangePasswordAsync(StaffMember member, string oneTimePassword) =>
        Host.Services.GetRequiredService<StaffAccounts>().ChangePasswordAsync(member, oneTimePassword, Password, null, CancellationToken.None);

    /// <summary>The cookie of a new session.</summary>
    internal async Task<string> SignInAsync(ActorRole role)
    {
        var signedIn = await Host.Services.GetRequiredService<StaffSignIn>()
            .SignInAsync(_members[role].Login, Password, new SignInOrigin("127.0.0.1", "Mozilla/5.0 (Linux; Android 14) Chrome/130.0"), CancellationToken.None);
        return signedIn.Secret;
    }

    internal Task<Concern> FileAsync(string words, string area, string category, string language, DateTimeOffset? at = null)
    {
        var services = Host.Services;
        return services.GetRequiredService<ITransactions>().WriteAsync(
            async (transaction, token) =>
            {
                var user = $"dl_{Guid.NewGuid():N}";
                var resident = await services.GetRequiredService<IResidentRepository>().EnsureAsync(transaction, "webchat", user, language, token);
                var key = new ConversationKey("webchat", $"chat-{user}");
                await services.GetRequiredService<IConversationRepository>().RefreshAsync(
                    transaction,
                    new Conversation { Key = key, ResidentId = resident.Id, ServiceUrl = "http://localhost/", Reference = "{}", Locale = language, LastInboundAt = at ?? DateTimeOffset.UnixEpoch },
                    token);
                // Known to the chat's own server, so that what is sent arrives.
                await services.GetRequiredService<IDirectLineStore>().StartAsync(transaction, new DirectLineConversation(key.ConversationId, user, language, DateTimeOffset.UnixEpoch), token);
                return await services.GetRequiredService<ConcernService>().FileAsync(
                    transaction,
                    new NewConcern(resident.Id, key, ConcernKind.Problem, category, words, language, Area: area, Place: "3号楼2单元402", Phone: "+8613800000000"),
                    Actor.Resident(resident.Id),
                    token);
            },
            CancellationToken.None);
    }

    internal Task<Concern> ActAsync(Func<ConcernService, ITransaction, CancellationToken, Task<Concern>> act) =>
        Host.Services.GetRequiredService<ITransactions>().WriteAsync(
            (transaction, token) => act(Host.Services.GetRequiredService<ConcernService>(), transaction, token),
            CancellationToken.None);

    /// <summary>A household of the register, of building 3 or, in Xuwan, building 5.</summary>
    internal async Task<Household> HouseholdAsync(string area, string room) => (await Host.Services.GetRequiredService<ITransactions>().ReadAsync(
        (transaction, token) => Host.Services.GetRequiredService<IHouseholdRepository>().FindAsync(transaction, [HouseholdAddress.Of(area, area == "xingfu" ? "5" : "3", "2", room)], token),
        CancellationToken.None)).Single();

    /// <summary>What was written down about a household.</summary>
    internal Task<IReadOnlyList<VisitEvent>> VisitsAsync(Household household) => Host.Services.GetRequiredService<ITransactions>().ReadAsync(
        (transaction, token) => Host.Services.GetRequiredService<IVisitRepository>().OfHouseholdAsync(transaction, "autumn", household.Id, token),
        CancellationToken.None);

    internal Task<T> WriteAsync<T>(Func<ITransaction, CancellationToken, Task<T>> work) =>
        Host.Services.GetRequiredService<ITransactions>().WriteAsync(work, CancellationToken.None);

    private Task RegisterAsync()
    {
        var services = Host.Services;
        var today = services.GetRequiredService<DistrictTime>().Today;
        var rooms = Enumerable.Range(401, 40).SelectMany(room => new[] { HouseholdAddress.Of("mingdu", "3", "2", $"{room}"), HouseholdAddress.Of("xingfu", "5", "2", $"{room}") });
        return services.GetRequiredService<ITransactions>().WriteAsync(
            async (transaction, token) =>
            {
                var campaign = new Campaign
                {
                    Code = "autumn",
                    Name = new LocalizedText("秋季走访", "Autumn visits"),
                    StartsOn = today.AddDays(-9),
                    EndsOn = today.AddDays(9),
                    Areas = [new CampaignArea("wenchang", null, "office-wenchang"), new CampaignArea("xuwan", null, "office-xuwan")],
                };
                await services.GetRequiredService<CampaignService>().AddAsync(transaction, campaign, new Actor(ActorRole.Administrator, "admin", "Administrator"), token);
                return await services.GetRequiredService<IHouseholdRepository>().AddAsync(
                    transaction,
                    [.. rooms.Select(address => new Household { Id = Guid.NewGuid().ToString("N"), Address = address, CreatedAt = DateTimeOffset.UnixEpoch })],
                    token);
            },
            CancellationToken.None);
    }

    private async Task EnrolAsync(ActorRole role, string? unit, string? area)
    {
        var accounts = Host.Services.GetRequiredService<StaffAccounts>();
        var profile = new StaffProfile(role.ToString(), $"测试{role}", role, unit, area is null ? null : [area], Locale: "zh-CN");
        var (member, oneTime) = await accounts.CreateAsync(profile, Actor.System, CancellationToken.None);
        await ChangePasswordAsync(member, oneTime);
        _members[role] = member;
    }
}
