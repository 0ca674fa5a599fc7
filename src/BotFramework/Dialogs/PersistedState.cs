#nullable disable

namespace Microsoft.Bot.Builder.Dialogs;

public class PersistedState
{
    public PersistedState()
    {
    }

    public PersistedState(PersistedStateKeys keys, IDictionary<string, object> data)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(data);
        UserState = Section(data, keys.UserState);
        ConversationState = Section(data, keys.ConversationState);
    }

    public IDictionary<string, object> UserState { get; set; }

    public IDictionary<string, object> ConversationState { get; set; }

    private static IDictionary<string, object> Section(IDictionary<string, object> data, string key) =>
        key != null && data.TryGetValue(key, out var section) && section is IDictionary<string, object> values
            ? values
            : new Dictionary<string, object>();
}
