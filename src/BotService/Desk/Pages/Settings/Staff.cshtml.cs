using Huiyin.Desk.Administration;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Mvc;

namespace Huiyin.Desk.Pages.Settings;

/// <summary>The accounts, and a form for a new one.</summary>
internal sealed class StaffModel(ITransactions transactions, IStaffRepository members, StaffAccounts accounts, DeskText text) : SettingsPageModel
{
    private const int PerPage = 100;

    public IReadOnlyList<StaffMember> Members { get; private set; } = [];

    public string? Next { get; private set; }

    public MemberForm Form { get; private set; } = new();

    /// <summary>The new account's, to be handed over once.</summary>
    public (string Login, string Password)? Created { get; private set; }

    public Task OnGetAsync(string? after, CancellationToken cancellationToken) => ReadAsync(after, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var typed = MemberForm.Of(Request.Form);
        try
        {
            var (member, password) = await accounts.CreateAsync(typed.ToProfile(), StaffPrincipal.ActorOf(User), cancellationToken);
            Created = (member.Login, password);
        }
        catch (StaffRefusedException refused)
        {
            Form = typed with { Problem = (refused.Field, text.Refusal(refused)) };
        }

        await ReadAsync(null, cancellationToken);
        return Created is null ? Refused() : Page();
    }

    private async Task ReadAsync(string? after, CancellationToken cancellationToken)
    {
        var from = after is { Length: <= 64 } && !after.Contains('\0', StringComparison.Ordinal) ? after : null;
        var found = await transactions.ReadAsync((transaction, token) => members.ListAsync(transaction, from, PerPage + 1, token), cancellationToken);
        Members = [.. found.Take(PerPage)];
        Next = found.Count > PerPage ? Members[^1].Login : null;
    }
}
