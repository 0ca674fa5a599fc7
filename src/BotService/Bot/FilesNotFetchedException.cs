using Microsoft.Bot.Schema;

namespace Huiyin.Bot;

/// <summary>The turn needs files that have to be fetched first; it is rolled back and run again once they are here.</summary>
internal sealed class FilesNotFetchedException(Activity activity) : Exception("Files of the message have to be fetched.")
{
    public Activity Activity { get; } = activity;
}
