using Microsoft.Bot.Schema;

namespace Huiyin.Bot;

/// <summary>Brings files that a channel keeps elsewhere. Runs between two tries of a turn, since a turn waits for no network.</summary>
internal interface IRemoteFiles
{
    /// <summary>Afterwards every file of the activity is either stored or known to be unavailable; it does not throw for a file that cannot be had.</summary>
    Task FetchAsync(Activity activity, CancellationToken cancellationToken);
}
