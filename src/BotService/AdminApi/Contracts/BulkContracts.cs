using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Huiyin.AdminApi.Contracts;

internal sealed record BulkAssignmentBody(
    [property: Description("Code of the unit that gets them all.")] string? Unit,
    [property: Description("The reason; needed for concerns that a unit works on already.")] string? Text,
    [property: Description("1 to 200 concerns.")] IReadOnlyList<BulkItem?>? Concerns);

internal sealed record BulkItem(
    [property: Description("Id or number.")] string? Concern,
    [property: Description("The version that was read, so that nobody's change is lost; absent takes the concern as it is.")] int? Version);

internal sealed record BulkResult(
    [property: Description("In the order of the request; each was done, or refused, by itself.")] IReadOnlyList<BulkItemResult> Results,
    [property: Description("How many were assigned.")] int Succeeded,
    [property: Description("How many were refused.")] int Failed);

internal sealed record BulkItemResult(
    [property: Description("As it was asked for.")] string Concern,
    [property: Description("The HTTP status that this one alone would have had.")] int Status,
    [property: Description("The version now, where it was assigned.")] int? Version,
    [property: Description("Why it was refused.")] ProblemDetails? Problem);
