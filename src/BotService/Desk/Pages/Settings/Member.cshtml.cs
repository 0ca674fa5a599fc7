using System.Text.Json;
using Huiyin.Desk.Administration;
using Huiyin.Staff;
using Huiyin.Staff.Sessions;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Mvc;

namespace Huiyin.Desk.Pages.Settings;

/// <summary>One account: what it may, where it is signed in, its tokens, and what was done to it.</summary>
internal sealed class MemberModel(
    ITransactions transactions,
    IStaffRepository members,
    IStaffTokenRepository tokenRepository,
    IStaffAuditRepository audit,
    StaffAccounts accounts,
    StaffSessions sessions,
    StaffTokens tokens,
    TimeProvider clock,
    DeskText text) : SettingsPageModel
{
    private const int LatestEntries = 50;

    public StaffMember Member { get; private set; } = null!;

    public MemberForm Form { get; private set; } = new();

    public IReadOnlyList<StaffSession> Sessions { get; private set; } = [];

    public IReadOnlyList<StaffToken> Tokens { get; private set; } = [];

    public IReadOnlyList<StaffAuditEntry> Entries { get; private set; } = [];

    public string? OneTimePassword { get; private set; }

    /// <summary>Somebody else changed the account meanwhile.</summary>
    public bool IsStale { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken) => await FindAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id, int version, bool disabled, CancellationToken cancellationToken)
    {
        var typed = MemberForm.Of(Request.Form);
        try
        {
            await accounts.ChangeAsync(Id(id), version, typed.ToProfile(), disabled ? StaffState.Disabled : StaffState.Active, StaffPrincipal.ActorOf(User), cancellationToken);
            return Done(id, "desk.settings.saved");
        }
        catch (StaffRefusedException refused)
        {
            typed = typed with { Problem = (refused.Field == "state" ? null : refused.Field, text.Refusal(refused)) };
        }
        catch (ConcurrencyConflictException)
        {
            IsStale = true;
        }

        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Form = typed;
        return Refused();
    }

    public Task<IActionResult> OnPostResetAsync(string id, CancellationToken cancellationToken) => DoAsync(
        id,
        async () =>
        {
            OneTimePassword = await accounts.ResetPasswordAsync(Id(id), StaffPrincipal.ActorOf(User), cancellationToken);
            return null;
        },
        cancellationToken);

    public Task<IActionResult> OnPostEndAsync(string id, string? session, CancellationToken cancellationToken) => DoAsync(
        id,
        async () =>
        {
            await sessions.RevokeAsync(Id(id), Id(session ?? ""), StaffPrincipal.ActorOf(User), cancellationToken);
            return "desk.sessions.ended";
        },
        cancellationToken);

    public Task<IActionResult> OnPostRevokeAsync(string id, string? token, CancellationToken cancellationToken) => DoAsync(
        id,
        async () =>
        {
            await tokens.RevokeAsync(Id(id), Id(token ?? ""), StaffPrincipal.ActorOf(User), cancellationToken);
            return "desk.settings.token.revoked";
        },
        cancellationToken);

    /// <summary>What was changed, field by field; sessions and tokens are named by their kind of act alone.</summary>
    public static IEnumerable<(string Field, string Before, string After)> ChangesOf(StaffAuditEntry entry)
    {
        using var detail = JsonDocument.Parse(entry.Detail);
        foreach (var member in detail.RootElement.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Object && member.Value.TryGetProperty("after", out var after))
            {
                yield return (member.Name, member.Value.TryGetProperty("before", out var before) ? before.ToString() : "", after.ToString());
            }
        }
    }

    private async Task<IActionResult> DoAsync(string id, Func<Task<string?>> act, CancellationToken cancellationToken)
    {
        try
        {
            if (await act() is { } doneKey)
            {
                return Done(id, doneKey);
            }
        }
        catch (StaffRefusedException)
        {
            // It ended by itself, or the account is not there, which the page says.
        }

        return await FindAsync(id, cancellationToken) ? Page() : NotFound();
    }

    private async Task<bool> FindAsync(string id, CancellationToken cancellationToken)
    {
        var found = await transactions.ReadAsync(
            async (transaction, token) =>
            {
                var member = await members.FindAsync(transaction, Id(id), token);
                Tokens = member is null ? [] : [.. (await tokenRepository.OfMemberAsync(transaction, member.Id, token)).Where(one => one.IsValidAt(clock.GetUtcNow()))];
                Entries = member is null ? [] : await audit.ListAsync(transaction, member.Id, null, LatestEntries, token);
                return member;
            },
            cancellationToken);
        if (found is null)
        {
            return false;
        }

        (Member, Form) = (found, MemberForm.Of(found));
        Sessions = await sessions.OfMemberAsync(found.Id, cancellationToken);
        return true;
    }

    private RedirectResult Done(string id, string key)
    {
        TempData["Done"] = text[key];
        return Redirect($"/desk/settings/staff/{Uri.EscapeDataString(id)}");
    }

    // What can be no id must not reach the database, which would fail on it.
    private static string Id(string id) => id.Length <= 64 && !id.Contains('\0', StringComparison.Ordinal) ? id : "-";
}
