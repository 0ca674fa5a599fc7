namespace Huiyin.Summaries.Messages;

internal interface IPeriodicComposer
{
    /// <summary>The activity as JSON, without address: whoever gets it on the channel gets the same.</summary>
    string Compose(PeriodicMessage message, string channelId);
}
