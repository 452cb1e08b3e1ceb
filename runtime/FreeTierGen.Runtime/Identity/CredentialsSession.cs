namespace FreeTierGen.Runtime.Identity;

/// <summary>What a service handed out credentials for: they sign for it alone, and their token is sent by another name.</summary>
internal abstract class CredentialsSession
{
    /// <summary>Has others asked for, since the service no longer takes these.</summary>
    public abstract void End();
}
