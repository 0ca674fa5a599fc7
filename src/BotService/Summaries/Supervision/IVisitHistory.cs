using Huiyin.Transactions;
using Huiyin.Visits;

namespace Huiyin.Summaries.Supervision;

internal interface IVisitHistory
{
    /// <summary>All that was written down in the campaign before this moment, without remarks, household by household.</summary>
    Task<IReadOnlyList<VisitEvent>> BeforeAsync(ITransaction transaction, string campaign, DateTimeOffset before, CancellationToken cancellationToken);
}
