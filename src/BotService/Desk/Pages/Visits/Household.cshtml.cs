using Huiyin.AdminApi.Visits;
using Huiyin.Concerns;
using Huiyin.Desk.Visits;
using Huiyin.Privacy.Access;
using Huiyin.Staff;
using Huiyin.Transactions;
using Huiyin.Visits;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huiyin.Desk.Pages.Visits;

/// <summary>One household: what was written down so far, and the form for what is now.</summary>
internal sealed class HouseholdModel(
    ITransactions transactions,
    ICampaignRepository campaigns,
    CurrentCampaign current,
    IVisitRepository ledger,
    VisitRecording recording,
    DoorSights sights,
    VisitRefusals refusals,
    VisitWording words,
    DeskText text,
    DistrictTime district) : PageModel
{
    public Household Household { get; private set; } = null!;

    public Campaign? Campaign { get; private set; }

    public bool IsOn => Campaign?.IsOn(district.Today) == true;

    public IReadOnlyList<VisitEvent> History { get; private set; } = [];

    public VisitForm? Form { get; private set; }

    public string? Problem { get; private set; }

    /// <summary>Id of the record that the form made before.</summary>
    public string? Before { get; private set; }

    public bool MayRecord => IsOn && recording.MayRecord(User);

    public async Task<IActionResult> OnGetAsync(string household, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await transactions.ReadAsync<IActionResult>(
                async (transaction, token) =>
                {
                    if (await recording.FindHouseholdAsync(transaction, household, User, token) is not { } found)
                    {
                        return NotFound();
                    }

                    Household = found;
                    var all = (await campaigns.ListAsync(transaction, token)).Where(campaign => current.Covers(campaign, found.Address.Area)).ToList();
                    Campaign = all.Find(one => one.IsOn(district.Today)) ?? all.FirstOrDefault();
                    History = Campaign is null ? [] : await ledger.OfHouseholdAsync(transaction, Campaign.Code, found.Id, token);
                    return Page();
                },
                cancellationToken);
            if (answer is PageResult)
            {
                await sights.NoteAsync(User, [Household], AccessDoor.Desk, cancellationToken);
            }

            return answer;
        }
        catch (StaffRefusedException)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
    }

    public async Task<IActionResult> OnPostAsync(string household, CancellationToken cancellationToken)
    {
        if (await OnGetAsync(household, cancellationToken) is not PageResult page)
        {
            return await OnGetAsync(household, cancellationToken);
        }

        Form = VisitForm.Of(await Request.ReadFormAsync(cancellationToken)) with { Household = household };
        if (!recording.MayRecord(User))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (Form.Outcome is null)
        {
            return Refuse(page, text["desk.visit.choose"]);
        }

        try
        {
            var recorded = await recording.RecordAsync(Form, User, cancellationToken);
            if (recorded.Visit.Outcome == Form.Outcome && recorded.Visit.HouseholdId == household)
            {
                return Redirect($"/desk/visits/records/{recorded.Visit.Id}");
            }

            Before = recorded.Visit.Id;
            return Refuse(page, text.Say("desk.visit.different", ("outcome", words.Outcome(recorded.Visit.Outcome))));
        }
        catch (Exception failure) when (refusals.Words(failure) is { } said)
        {
            return Refuse(page, said);
        }
    }

    private PageResult Refuse(PageResult page, string problem)
    {
        Problem = problem;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}
