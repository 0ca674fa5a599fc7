using Huiyin.Dialogs.Drafts;
using Huiyin.Dialogs.Similar;

namespace Huiyin.Dialogs.Questions;

/// <summary>The questions of a report in the order in which they are asked; an answered one is skipped.</summary>
internal sealed class ReportQuestions(
    OfferQuestion offer,
    WordsQuestion words,
    CategoryQuestion category,
    PlaceQuestion place,
    SimilarQuestion similar,
    SinceQuestion since,
    PhotosQuestion photos,
    PhoneQuestion phone,
    SummaryQuestion summary)
{
    public IReadOnlyList<IReportQuestion> InOrder { get; } = [offer, words, category, place, similar, since, photos, phone, summary];

    public IReportQuestion Of(ReportStep step) => InOrder.First(question => question.Step == step);
}
