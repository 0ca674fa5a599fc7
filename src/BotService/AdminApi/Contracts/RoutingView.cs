using System.ComponentModel;
using Huiyin.Concerns;
using Huiyin.DialogContent;

namespace Huiyin.AdminApi.Contracts;

/// <summary>Why a concern went to the unit that got it first.</summary>
internal sealed record RoutingView(
    [property: Description("Id of the rule in dialogs/routing.yaml that decided.")] string Rule,
    [property: Description("The rule's reason in the caller's language; absent when the rule is no longer there.")] string? Because)
{
    public static RoutingView? Of(Concern concern, DialogContentSnapshot content, string locale) =>
        concern.RoutedBy is not { } id ? null
        : new RoutingView(id, content.Routing.TryFind(id, out var rule) ? rule.Because.In(locale) : null);
}
