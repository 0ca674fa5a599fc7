using Huiyin.Visits;

namespace Huiyin.Desk.Visits;

/// <summary>The form of one door: short in a list of many, full on a page of its own.</summary>
/// <param name="Sent">What was typed before, where it could not be taken.</param>
internal sealed record VisitFormView(Household Household, string Key, bool IsFull, VisitForm? Sent = null)
{
    public string Id => "visit-" + Household.Id;

    public string DraftKey => DraftOf(Household.Id);

    public static string DraftOf(string householdId) => "visit:" + householdId;

    public static VisitFormView New(Household household, bool isFull, VisitForm? sent = null) =>
        new(household, sent?.Key ?? Guid.NewGuid().ToString("N"), isFull, sent);
}
