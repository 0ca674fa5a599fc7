using Huiyin.AdminApi;
using Huiyin.Concerns;
using Huiyin.Staff;
using Huiyin.Visits;

namespace Huiyin.Desk.Visits;

/// <summary>What the ledger of visits refuses, in words.</summary>
internal sealed class VisitRefusals(DeskText text, DeskRefusals refusals)
{
    /// <summary>Null for what is no refusal.</summary>
    public string? Words(Exception failure) => failure switch
    {
        VisitRefusedException refused => text.Say("visits.refused." + refused.Refusal, ("subject", refused.Subject)),
        ConcernRefusedException refused => refusals.Words(refused),
        StaffRefusedException refused => text.Refusal(refused),
        ApiRefusal => text["desk.problem.not-found.detail"],
        _ => null,
    };
}
