using Huiyin.Desk.Worklists;
using Huiyin.Staff;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huiyin.Desk.Pages;

internal sealed class TodayModel(TodayReading today, DeskScope scope) : PageModel
{
    /// <summary>What cannot wait comes first.</summary>
    public static IReadOnlyList<Worklist> Order { get; } =
        [Worklist.Overdue, Worklist.DueToday, Worklist.New, Worklist.Disputed, Worklist.Asked, Worklist.Escalated, Worklist.Review, Worklist.Undelivered];

    public StaffMember Member => StaffPrincipal.MemberOf(User);

    public TodayWork Work { get; private set; } = null!;

    public bool IsCalm => Work.Lists.Count == 0 && Work.ReturnVisits.Count == 0;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Work = await today.ReadAsync(scope.Of(User), cancellationToken);
}
