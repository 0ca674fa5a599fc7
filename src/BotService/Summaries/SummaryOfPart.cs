using Huiyin.Concerns;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Phases;
using Huiyin.Transactions;

namespace Huiyin.Summaries;

/// <summary>A period as somebody may see it: the district's document, or their part of it.</summary>
internal sealed class SummaryOfPart(ITransactions transactions, SummaryService service, PartOfDistrict part, PhaseCatchUp catchUp)
{
    public async Task<SummaryDocument> ReadAsync(Period period, ConcernVisibility visibility, bool isPublished, CancellationToken cancellationToken)
    {
        var district = await service.ReadAsync(period, cancellationToken);
        if (PartOfDistrict.IsWhole(visibility))
        {
            return district;
        }

        await catchUp.RunAsync(progress: null, cancellationToken);
        var counted = await transactions.ReadAsync((transaction, token) => part.CountAsync(transaction, period, visibility, token), cancellationToken);
        return PartOfDistrict.Within(counted, district, visibility, isPublished);
    }
}
