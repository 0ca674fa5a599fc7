#nullable disable

using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

internal static class ChoiceAudience
{
    /// <summary>Whom suggested actions are for: the user who is asked. Teams shows none that are addressed to nobody.</summary>
    internal static IList<string> Of(Activity activity) => activity.From?.Id is { Length: > 0 } user ? [user] : null;
}
