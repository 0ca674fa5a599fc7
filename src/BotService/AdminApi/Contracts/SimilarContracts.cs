using System.ComponentModel;

namespace Huiyin.AdminApi.Contracts;

internal sealed record SimilarView(
    ConcernSummary Concern,
    [property: Description("Reporter and followers.")] int Participants,
    [property: Description("0 to 1: likeness of the words, nearness and recency together.")] double Score);
