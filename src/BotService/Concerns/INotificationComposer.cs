namespace Huiyin.Concerns;

internal interface INotificationComposer
{
    /// <summary>The activity, as JSON, in the recipient's language, without <c>replyToId</c>. Runs inside the transaction: no waiting.</summary>
    string Compose(Notification notification);
}
