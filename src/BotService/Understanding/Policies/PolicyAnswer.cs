using Huiyin.DialogContent;

namespace Huiyin.Understanding.Policies;

/// <param name="Score">0 to 1: how like one of the policy's questions it was asked.</param>
internal sealed record PolicyAnswer(Policy Policy, double Score);
