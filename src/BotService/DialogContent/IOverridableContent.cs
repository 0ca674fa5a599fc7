namespace Huiyin.DialogContent;

/// <summary>The content of a folder in which other texts can stand in for single files.</summary>
internal interface IOverridableContent
{
    string Folder { get; }

    DialogContentSnapshot Current { get; }

    /// <summary>Reads all anew with these texts. Where they are wrong, the last good content stays and the findings say what is to mend.</summary>
    ContentFindings Use(ContentOverrides overrides);
}
