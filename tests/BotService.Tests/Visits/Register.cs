using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Storage;
using Huiyin.Tests.Understanding;
using Huiyin.Transactions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Visits;

/// <summary>A register of households, a campaign that is on, and somebody who goes from door to door.</summary>
internal sealed class Register : IAsyncDisposable
{
    public static readonly Actor Visitor = new(ActorRole.Visitor, "visitor-1", "Visitor", "office-wenchang");
    public static readonly Actor Supervisor = new(ActorRole.Supervisor, "supervisor-1", "Supervisor");
    private static readonly CancellationToken None = CancellationToken.None;

    private Register(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public VisitService Visits => Database.Get<VisitService>();

    public static async Task<Register> OpenAsync(DatabaseKind kind, int rooms = 4)
    {
        var keys = Directory.CreateTempSubdirectory("huiyin-keys-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Data:Directory"] = keys }).Build();
        var register = new Register(await TestDatabase.StartAsync(kind, services => services
            .AddSingleton<IDialogContent>(new FixedContent())
            .AddVisits(configuration)));
        await register.Database.WriteAsync(transaction => register.Database.Get<CampaignService>().AddAsync(transaction, Campaign, Supervisor, None));
        var addresses = Enumerable.Range(1, rooms).SelectMany(room => new[] { Address("mingdu", room), Address("liuzhuang", room) });
        await register.Database.WriteAsync(transaction => register.Database.Get<IHouseholdRepository>().AddAsync(transaction, [.. addresses.Select(register.New)], None));
        return register;
    }

    public static Campaign Campaign => new()
    {
        Code = "autumn",
        Name = new LocalizedText("秋季走访", "Autumn visits"),
        StartsOn = new DateOnly(2026, 10, 20),
        EndsOn = new DateOnly(2026, 11, 20),
        Areas = [new CampaignArea("wenchang", null, "office-wenchang"), new CampaignArea("bankou", null, "office-bankou")],
    };

    public static HouseholdAddress Address(string area, int room) => HouseholdAddress.Of(area, "3", "2", $"{room}02");

    public async Task<Household> HouseholdAsync(string area = "mingdu", int room = 1) => (await Database.ReadAsync(transaction =>
        Database.Get<IHouseholdRepository>().FindAsync(transaction, [Address(area, room)], None))).Single();

    public async Task<RecordedVisit> RecordAsync(Household household, VisitOutcome outcome, params NotedConcern[] concerns) =>
        await RecordAsync(new NewVisit(household.Id, outcome, Concerns: concerns));

    public Task<RecordedVisit> RecordAsync(NewVisit visit, Actor? by = null) =>
        Database.WriteAsync(transaction => Visits.RecordAsync(transaction, visit, by ?? Visitor, None));

    public Task<HouseholdVisit?> StateAsync(Household household) =>
        Database.ReadAsync(transaction => Database.Get<IVisitRepository>().StateAsync(transaction, "autumn", household.Id, None));

    public Task<Coverage> CoverageAsync(params string[] within) =>
        Database.ReadAsync(transaction => Database.Get<CoverageReading>().ReadAsync(transaction, "autumn", within.Length == 0 ? null : within, None));

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private Household New(HouseholdAddress address) => new() { Id = Guid.NewGuid().ToString("N"), Address = address, CreatedAt = Database.Clock.GetUtcNow() };
}
