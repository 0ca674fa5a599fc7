using System.Security.Claims;
using Huiyin.Concerns;
using Huiyin.Transactions;

namespace Huiyin.Staff.SingleSignOn;

/// <summary>Gives accounts the role, unit and areas that their groups at the provider mean. Whom no entry fits keeps what an administrator gave, and loses what groups did.</summary>
internal sealed class GroupRoles(IStaffRepository members, StaffProfiles profiles, StaffAudit audit, SingleSignOnOptions options, TimeProvider clock, ILogger<GroupRoles> logger)
{
    private static readonly Actor Provider = Actor.System with { Name = "oidc" };

    /// <summary>In the order of the configuration; empty for whom the mapping does not cover.</summary>
    public IReadOnlyList<GroupMapping> Fitting(ClaimsPrincipal identity)
    {
        if (options.Groups.Count == 0)
        {
            return [];
        }

        var groups = GroupClaim.Of(identity, options.GroupClaim);
        return [.. options.Groups.Where(entry => groups.Contains(entry.Group))];
    }

    /// <summary>The member as the entries say; null where a code in them is no longer known, which must not make anybody's view wider.</summary>
    public StaffMember? Apply(IReadOnlyList<GroupMapping> fitting, StaffMember member)
    {
        try
        {
            return profiles.Apply(member, GroupMapping.Apply(fitting, member));
        }
        catch (StaffRefusedException refused)
        {
            SingleSignOnLog.MappingUnusable(logger, fitting[0].Key, refused.Code);
            return null;
        }
    }

    public async Task<StaffMember> RenewAsync(ITransaction transaction, StaffMember before, IReadOnlyList<GroupMapping> fitting, CancellationToken cancellationToken)
    {
        var renewing = fitting.Where(entry => entry.Renews).ToList();
        if (renewing.Count == 0 || Apply(renewing, before) is not { } after)
        {
            return before;
        }

        return await ChangeAsync(transaction, before, after with { ByGroups = true }, renewing[0].Key, cancellationToken);
    }

    /// <summary>What groups gave, taken from somebody who is in none of them any more; an open session has it no longer either. Who is not let in stays marked, so that the next try is refused as well.</summary>
    public async Task<StaffMember> LeaveAsync(ITransaction transaction, StaffMember before, CancellationToken cancellationToken)
    {
        if (options.Groups.Count == 0 || !before.ByGroups)
        {
            return before;
        }

        var after = before with { Role = options.NewAccounts ?? ActorRole.Visitor, Unit = null, Areas = [], Units = [], ByGroups = options.NewAccounts is null };
        return await ChangeAsync(transaction, before, after, "Staff:Oidc:Groups", cancellationToken);
    }

    private async Task<StaffMember> ChangeAsync(ITransaction transaction, StaffMember before, StaffMember after, string key, CancellationToken cancellationToken)
    {
        var differences = StaffAudit.Differences(before, after);
        if (differences.Count == 0)
        {
            return before;
        }

        if (before.Role == ActorRole.Administrator && after.Role != ActorRole.Administrator && !await members.AnotherAdministratorAsync(transaction, before.Id, cancellationToken))
        {
            // Nobody could give it back.
            SingleSignOnLog.LastAdministratorKept(logger, key);
            return before;
        }

        after = after with { Version = before.Version + 1, UpdatedAt = clock.GetUtcNow() };
        await members.UpdateAsync(transaction, after, cancellationToken);
        await audit.AppendAsync(transaction, Provider, before.Id, StaffAuditAction.Changed, differences, cancellationToken);
        return after;
    }
}
