using Huiyin.Concerns;
using Huiyin.Desk.Concerns;
using Huiyin.Privacy.Access;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huiyin.Desk.Pages;

/// <summary>Who was shown residents' personal data in full, within the viewer's areas.</summary>
internal sealed class AccessesModel(ITransactions transactions, IAccessLogRepository log, DistrictTime district, DeskScope scope) : PageModel
{
    private const int Rows = 50;

    public IReadOnlyList<AccessEntry> Items { get; private set; } = [];

    public DateOnly? Day { get; private set; }

    /// <summary>Where the next page begins; null on the last.</summary>
    public long? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(DateOnly? day, long? before, CancellationToken cancellationToken)
    {
        if (!DeskReveal.MayReadTheLog(User))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Day = day == DateOnly.MaxValue ? null : day;
        var filter = new AccessFilter(
            From: Day is { } date ? Midnight(date) : null,
            Until: Day is { } same ? Midnight(same.AddDays(1)) : null,
            Before: before,
            Limit: Rows + 1,
            Visibility: scope.Of(User).Visibility);
        var found = await transactions.ReadAsync((transaction, token) => log.ListAsync(transaction, filter, token), cancellationToken);
        (Items, Next) = ([.. found.Take(Rows)], found.Count > Rows ? found[Rows - 1].Id : null);
        return Page();
    }

    private DateTimeOffset Midnight(DateOnly date)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, district.Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
