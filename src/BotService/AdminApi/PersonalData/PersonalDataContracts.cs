using System.ComponentModel;
using Huiyin.Concerns;
using Huiyin.Privacy.Access;

namespace Huiyin.AdminApi.PersonalData;

internal sealed record RevealBody([property: Description("Why it is needed; at most 300 characters. It is written down with who asked and when.")] string? Reason);

internal sealed record RevealView(
    [property: Description("Of the concern, grouped: 100-247.")] string Number,
    [property: Description("Absent when the resident gave none, or it was erased.")] string? Phone,
    [property: Description("The exact place in the resident's words.")] string? Place,
    [property: Description("Latitude and longitude (WGS 84), where the resident sent it.")] string? Position,
    [property: Description("The resident's own words, with whatever stands in them.")] string Text);

internal sealed record AccessView(
    long Id,
    DateTimeOffset At,
    string MemberId,
    string? MemberName,
    ActorRole Role,
    [property: Description("Where it was shown: Desk, Api, Export or Chat (of a member of staff).")] AccessDoor Door,
    [property: Description("Number of the concern, grouped; absent of an export and of households.")] string? Number,
    [property: Description("Id of the household whose door was shown.")] string? Household,
    [property: Description("Code of the area whose doors were shown; absent of concerns.")] string? Area,
    [property: Description("What was shown in full, never the values: phone, place, words, door.")] IReadOnlyList<string> Fields,
    [property: Description("Absent where the work itself is the reason.")] string? Reason,
    [property: Description("Of an export: how many concerns; of a list of households: how many doors of the area.")] int? Rows)
{
    public static AccessView Of(AccessEntry entry) => new(
        entry.Id,
        entry.At,
        entry.MemberId,
        entry.MemberName,
        entry.Role,
        entry.Door,
        entry.Number is { } number ? ConcernNumber.Format(number) : null,
        entry.HouseholdId,
        entry.Area,
        entry.Fields,
        entry.Reason,
        entry.Rows);
}

internal sealed record AccessList(IReadOnlyList<AccessView> Items, [property: Description("For the query parameter before of the next page; absent on the last.")] long? Next);
