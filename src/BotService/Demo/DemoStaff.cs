using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Staff;
using Huiyin.Staff.Passwords;
using Huiyin.Transactions;

namespace Huiyin.Demo;

/// <summary>Accounts for every role, named by what they do: nobody real.</summary>
internal sealed class DemoStaff(IStaffRepository members, StaffProfiles profiles, StaffAudit audit, IDialogContent content, TimeProvider clock, Random random)
{
    private const int VisitorsPerOffice = 8;

    private readonly Dictionary<string, Actor> _clerks = [];
    private readonly Dictionary<string, Actor> _heads = [];
    private readonly Dictionary<string, List<Actor>> _visitors = [];
    private readonly List<StaffMember> _shown = [];

    public Actor Supervisor { get; private set; } = null!;

    /// <summary>One account of each role, to be told at the end.</summary>
    public IReadOnlyList<StaffMember> Shown => _shown;

    public Actor Clerk(string unit) => _clerks[unit];

    public Actor Head(string unit) => _heads[unit];

    /// <summary>Somebody who goes from door to door in this area.</summary>
    public Actor Visitor(string area)
    {
        var ofOffice = _visitors[content.Current.Areas.Find(area).Office!.Code];
        return ofOffice[random.Next(ofOffice.Count)];
    }

    public async Task AddAsync(ITransaction transaction, string password, CancellationToken cancellationToken)
    {
        // One hash for all: it is meant to take time.
        var credential = new StaffCredential(PasswordHash.Of(password), MustChange: false, ExpiresAt: null);
        if (!await members.AnyAsync(transaction, cancellationToken))
        {
            await AddAsync(BootstrapAccount.Login, "系统管理员", ActorRole.Administrator, null, []);
        }

        Supervisor = await AddAsync("supervisor", "督办专员", ActorRole.Supervisor, null, []);
        await AddAsync("auditor", "审计专员", ActorRole.Auditor, null, []);
        foreach (var unit in content.Current.Units.All)
        {
            _heads[unit.Code] = await AddAsync($"head-{unit.Code}", $"{unit.Label.Chinese}负责人", ActorRole.UnitHead, unit.Code, []);
            _clerks[unit.Code] = await AddAsync($"clerk-{unit.Code}", $"{unit.Label.Chinese}经办员", ActorRole.Clerk, unit.Code, []);
        }

        foreach (var office in content.Current.Areas.Offices)
        {
            _visitors[office.Code] = [];
            for (var number = 1; number <= VisitorsPerOffice; number++)
            {
                var name = $"{office.Label.Chinese.Replace("办事处", "", StringComparison.Ordinal)}走访员{number}";
                _visitors[office.Code].Add(await AddAsync($"visit-{office.Code}-{number}", name, ActorRole.Visitor, $"office-{office.Code}", [office.Code]));
            }
        }

        async Task<Actor> AddAsync(string login, string name, ActorRole role, string? unit, string[] areas)
        {
            var now = clock.GetUtcNow();
            var blank = new StaffMember { Id = Guid.CreateVersion7(now).ToString("N"), Login = "", Name = "", Role = role, Locale = "", CreatedAt = now, UpdatedAt = now };
            var member = profiles.Apply(blank, new StaffProfile(login, name, role, unit, areas, [], Locales.Chinese));
            await members.AddAsync(transaction, member, credential, cancellationToken);
            await audit.AppendAsync(transaction, Actor.System, member.Id, StaffAuditAction.Created, StaffAudit.Differences(null, member), cancellationToken);
            if (_shown.All(shown => shown.Role != role))
            {
                _shown.Add(member);
            }

            return new Actor(role, member.Id, member.Name, member.Unit);
        }
    }
}
