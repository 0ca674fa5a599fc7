using Huiyin.Concerns;
using Huiyin.Outbox;
using Huiyin.Staff;
using Huiyin.Transactions;

namespace Huiyin.Visits.Links;

/// <summary>Links a chat with a household or a member of staff by a code that was handed over on paper or on the desk's screen.</summary>
internal sealed class LinkCodes(
    ILinkRepository links,
    IHouseholdRepository households,
    IVisitRepository visits,
    HouseholdReporter reporters,
    IStaffRepository members,
    ConcernService concerns,
    ConcernQueries queries,
    AddressSeal seal,
    TimeProvider time)
{
    public const int TriesPerHour = 5;

    /// <summary>The slip lies on a kitchen table for a while.</summary>
    public static readonly TimeSpan HouseholdLifetime = TimeSpan.FromDays(30);

    public static readonly TimeSpan StaffLifetime = TimeSpan.FromMinutes(15);

    /// <summary>For the paper slip; it is shown once, for nobody can read it back.</summary>
    public async Task<(string Code, DateTimeOffset ExpiresAt)> MakeForHouseholdAsync(ITransaction transaction, string householdId, Actor by, CancellationToken cancellationToken)
    {
        _ = await households.FindAsync(transaction, householdId, cancellationToken)
            ?? throw new VisitRefusedException(VisitRefusal.UnknownHousehold, "household", householdId);
        return await MakeAsync(transaction, householdId, null, by.Id, HouseholdLifetime, cancellationToken);
    }

    /// <summary>For the member's own chat.</summary>
    public Task<(string Code, DateTimeOffset ExpiresAt)> MakeForStaffAsync(ITransaction transaction, string memberId, CancellationToken cancellationToken) =>
        MakeAsync(transaction, null, memberId, memberId, StaffLifetime, cancellationToken);

    /// <summary>What a resident typed, as <see cref="LinkCode"/> read it.</summary>
    public async Task<LinkOutcome> UseAsync(ITransaction transaction, string code, string residentId, ConversationKey conversation, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await links.MissesAsync(transaction, residentId, now.AddHours(-1), cancellationToken) >= TriesPerHour)
        {
            return new LinkOutcome.TooManyTries();
        }

        var hash = seal.KeyOfCode(code);
        var slip = await links.FindAsync(transaction, hash, cancellationToken);
        if (slip is null || slip.UsedAt is not null || slip.ExpiresAt <= now)
        {
            await links.AddMissAsync(transaction, residentId, now, cancellationToken);
            return new LinkOutcome.Invalid();
        }

        await links.UseAsync(transaction, hash, residentId, now, cancellationToken);
        return slip.HouseholdId is { } householdId
            ? await LinkHouseholdAsync(transaction, householdId, residentId, conversation, now, cancellationToken)
            : await LinkStaffAsync(transaction, slip.StaffId!, residentId, now, cancellationToken);
    }

    private async Task<LinkOutcome> LinkStaffAsync(ITransaction transaction, string memberId, string residentId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await members.FindAsync(transaction, memberId, cancellationToken) is not { State: StaffState.Active } member)
        {
            return new LinkOutcome.Invalid();
        }

        await links.LinkStaffAsync(transaction, residentId, member.Id, now, cancellationToken);
        return new LinkOutcome.Staff(member);
    }

    // The first of a household becomes the reporter of what was raised at its door; others of the family follow.
    private async Task<LinkOutcome> LinkHouseholdAsync(ITransaction transaction, string householdId, string residentId, ConversationKey conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var household = (await households.FindAsync(transaction, householdId, cancellationToken))!;
        await households.LinkAsync(transaction, householdId, residentId, now, cancellationToken);
        var (withoutChat, _) = await reporters.WithoutChatAsync(transaction, householdId, cancellationToken);
        List<Concern> taken = [];
        foreach (var concernId in await visits.ConcernsOfHouseholdAsync(transaction, householdId, cancellationToken))
        {
            var concern = (await queries.FindAsync(transaction, concernId, cancellationToken))!;
            if (concern.ReporterId == withoutChat)
            {
                taken.Add(await concerns.LinkReporterAsync(transaction, concernId, residentId, conversation, cancellationToken));
            }
            else if (concern.IsOpen && concern.ReporterId != residentId)
            {
                taken.Add(await concerns.JoinAsync(transaction, concernId, conversation, Actor.Resident(residentId), cancellationToken));
            }
        }

        return new LinkOutcome.Household(household, taken);
    }

    private async Task<(string Code, DateTimeOffset ExpiresAt)> MakeAsync(ITransaction transaction, string? householdId, string? staffId, string by, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var (code, now) = (LinkCode.New(), time.GetUtcNow());
        var slip = new LinkSlip { CodeHash = seal.KeyOfCode(code), HouseholdId = householdId, StaffId = staffId, MadeBy = by, CreatedAt = now, ExpiresAt = now + lifetime };
        await links.AddAsync(transaction, slip, cancellationToken);
        return (LinkCode.Format(code), slip.ExpiresAt);
    }
}
