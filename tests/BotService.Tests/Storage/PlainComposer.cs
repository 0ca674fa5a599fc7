using System.Text.Json;
using Huiyin.Concerns;

namespace Huiyin.Storage;

/// <summary>Words a notification as bare facts, which tests can read back.</summary>
internal sealed class PlainComposer : INotificationComposer
{
    public string Compose(Notification notification) => JsonSerializer.Serialize(new
    {
        id = notification.ActivityId,
        code = notification.Change.Code,
        text = notification.Change.Text,
        locale = notification.Recipient.Locale,
        evidence = notification.Change.Evidence.Count,
    });
}
