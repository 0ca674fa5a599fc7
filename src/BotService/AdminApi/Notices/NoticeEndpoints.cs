using System.Globalization;
using Huiyin.Concerns;
using Huiyin.Concerns.Notices;
using Huiyin.DialogContent;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi.Notices;

/// <summary>Steps, reminders and escalations, as far as they are for the caller.</summary>
internal sealed class NoticeEndpoints(ITransactions transactions, IStaffNoticeRepository notices, IDialogContent content)
{
    private const int MostRows = 200;

    public async Task<Ok<NoticeList>> ListAsync(string? level, string? open, string? before, string? limit, HttpContext http, CancellationToken cancellationToken)
    {
        var member = StaffPrincipal.MemberOf(http.User);
        var visibility = StaffAccess.Of(member, content.Current.Areas).Visibility;
        var rows = Number(limit, "limit", 1, MostRows) ?? 50;
        var filter = new StaffNoticeFilter(
            visibility.Units,
            LevelOf(member, level),
            open switch { null or "false" => false, "true" => true, _ => throw ApiRefusal.Invalid("open") },
            Before: Number(before, "before", 1, int.MaxValue),
            Limit: rows + 1,
            Areas: visibility.Areas,
            AlsoWithoutArea: visibility.AlsoWithoutArea);
        var found = await transactions.ReadAsync((transaction, token) => notices.ListAsync(transaction, filter, token), cancellationToken);
        return TypedResults.Ok(new NoticeList(
            [.. found.Take(rows).Select(NoticeView.Of)],
            found.Count > rows ? found[rows - 1].Id.ToString(CultureInfo.InvariantCulture) : null));
    }

    // Each sees what is brought to them; who is above may look further down.
    private static int LevelOf(StaffMember member, string? level)
    {
        var own = member.Role switch
        {
            ActorRole.Administrator or ActorRole.Auditor => EscalationLevels.District,
            ActorRole.Supervisor => EscalationLevels.Supervisor,
            _ => EscalationLevels.Unit,
        };
        var wanted = Number(level, "level", EscalationLevels.Unit, EscalationLevels.District) ?? own;
        return wanted <= own ? wanted : throw StaffRefusedException.MissingRole(
            "level",
            wanted == EscalationLevels.District ? [ActorRole.Administrator, ActorRole.Auditor] : [ActorRole.Supervisor, ActorRole.Administrator, ActorRole.Auditor]);
    }

    private static int? Number(string? text, string field, int least, int most) =>
        text is null ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw ApiRefusal.Invalid(field);
}
