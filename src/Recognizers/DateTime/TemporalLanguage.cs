namespace Huiyin.Recognizers.Temporal;

/// <summary>Finds the mentions of time in one language.</summary>
internal abstract class TemporalLanguage
{
    /// <param name="text">Folded to half width and lower case, position for position as it was written.</param>
    /// <param name="calendar">Knows the moment of writing.</param>
    public abstract IEnumerable<Mention> Find(string text, Calendar calendar);
}
