using System.ComponentModel;

namespace Huiyin.AdminApi.Contracts;

/// <summary>The act to preview: one of the two.</summary>
internal sealed record PreviewBody(
    [property: Description("A change of status, as for transitions.")] TransitionBody? Transition,
    [property: Description("A reply.")] TextRequest? Reply);

internal sealed record PreviewView(
    [property: Description("Exactly what the reporter would read, message by message; empty when they would hear nothing.")] IReadOnlyList<string> Messages);
