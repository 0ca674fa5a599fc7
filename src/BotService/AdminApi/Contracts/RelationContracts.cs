using System.ComponentModel;

namespace Huiyin.AdminApi.Contracts;

internal sealed record MergeBody(
    [property: Description("1 to 100 concerns that go on in the one of the address; all of them, or none.")] IReadOnlyList<BulkItem?>? Concerns,
    [property: Description("The reason, which residents are told; at most 4000 characters.")] string? Text);

internal sealed record SplitBody([property: Description("The reason, which residents are told; at most 4000 characters.")] string? Text);

internal sealed record ParentBody([property: Description("Id or number of the open concern that this one is a part of.")] string? Parent);

internal sealed record RelatedList(
    [property: Description("Oldest first.")] IReadOnlyList<ConcernSummary> Items,
    [property: Description("How many more there are that lie outside the caller's areas and units.")] int Hidden);
