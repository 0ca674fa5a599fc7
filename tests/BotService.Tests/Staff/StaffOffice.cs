using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Staff.Sessions;
using Huiyin.Storage;
using Huiyin.Tests.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Staff;

/// <summary>Accounts on a database of their own, kept by an administrator.</summary>
internal sealed class StaffOffice(TestDatabase database) : IAsyncDisposable
{
    public static readonly Actor Administrator = new(ActorRole.Administrator, "administrator-1", "Administrator");
    public static readonly SignInOrigin Here = new("10.0.0.1", "Test browser");
    public static readonly CancellationToken None = CancellationToken.None;

    public TestDatabase Database { get; } = database;

    public StaffAccounts Accounts => Database.Get<StaffAccounts>();

    public StaffSessions Sessions => Database.Get<StaffSessions>();

    public static async Task<StaffOffice> OpenAsync(DatabaseKind kind) => new(await TestDatabase.StartAsync(kind, Configure));

    public static void Configure(IServiceCollection services) => services
        .AddSingleton<IDialogContent, FixedContent>()
        .AddSingleton<BootstrapAccount>()
        .AddStaffAccounts();

    public static StaffProfile Clerk(string login = "li.na", string unit = "urban-management") => new(login, "Li Na", ActorRole.Clerk, unit, Locale: "en");

    public async Task<(StaffMember Member, string Password)> HireAsync(StaffProfile profile) => await Accounts.CreateAsync(profile, Administrator, None);

    public Task<SignedIn> SignInAsync(string? login, string? password, SignInOrigin? from = null) => Database.Get<StaffSignIn>().SignInAsync(login, password, from ?? Here, None);

    public async Task<StaffRefusal> RefusalAsync(Func<Task> work) => (await Assert.ThrowsAsync<StaffRefusedException>(work)).Refusal;

    public async Task<bool> IsSignedInAsync(string secret) => await Sessions.FindAsync(secret, Here.Address, None) is not null;

    public Task<IReadOnlyList<StaffAuditEntry>> AuditAsync(string memberId) =>
        Database.ReadAsync(transaction => Database.Get<IStaffAuditRepository>().ListAsync(transaction, memberId, null, 100, None));

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
