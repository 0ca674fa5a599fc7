#nullable disable

using Huiyin.Protocol;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    public class CachedBotState
    {
        public CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>();
            Fingerprint = ComputeFingerprint();
        }

        public IDictionary<string, object> State { get; set; }

        // Of the state as stored; null when what is stored is known to differ.
        internal UInt128? Fingerprint { get; set; }

        internal UInt128 ComputeFingerprint() => StateValues.Fingerprint(State);
    }
}
