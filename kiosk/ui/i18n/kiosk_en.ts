<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AttractPage</name>
    <message>
        <source>导览正在准备中</source>
        <translation>The tour is being prepared</translation>
    </message>
    <message>
        <source>请向工作人员询问。</source>
        <translation>Please ask the staff.</translation>
    </message>
    <message>
        <source>开始参观</source>
        <translation>Start the tour</translation>
    </message>
    <message>
        <source>开始收听</source>
        <translation>Start listening</translation>
    </message>
    <message>
        <source>全部内容</source>
        <translation>All tours</translation>
    </message>
    <message>
        <source>看看有哪些站</source>
        <translation>See all stops</translation>
    </message>
    <message>
        <source>看看有哪些章</source>
        <translation>See all chapters</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>%1 · 约%2分钟</source>
        <translation>%1 · about %2 min</translation>
    </message>
</context>
<context>
    <name>ComfortSheet</name>
    <message>
        <source>声音与语言</source>
        <translation>Sound and language</translation>
    </message>
    <message>
        <source>音量</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>小声一点</source>
        <translation>Softer</translation>
    </message>
    <message>
        <source>音量%1%</source>
        <translation>Volume %1%</translation>
    </message>
    <message>
        <source>大声一点</source>
        <translation>Louder</translation>
    </message>
    <message>
        <source>语速</source>
        <translation>Pace</translation>
    </message>
    <message>
        <source>慢</source>
        <translation>Slow</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>快</source>
        <translation>Fast</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>听完一站以后</source>
        <translation>After each stop</translation>
    </message>
    <message>
        <source>听完一章以后</source>
        <translation>After each chapter</translation>
    </message>
    <message>
        <source>等我来点</source>
        <translation>Wait for me</translation>
    </message>
    <message>
        <source>自动往下走</source>
        <translation>Go on by itself</translation>
    </message>
    <message>
        <source>画面</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>有动画</source>
        <translation>Moving</translation>
    </message>
    <message>
        <source>安静不动</source>
        <translation>Still</translation>
    </message>
</context>
<context>
    <name>FilmView</name>
    <message>
        <source>影片：%1</source>
        <translation>Film: %1</translation>
    </message>
    <message>
        <source>还有 %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>关闭影片</source>
        <translation>Close film</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>看影片</source>
        <translation>Watch film</translation>
    </message>
    <message>
        <source>上一张</source>
        <translation>Previous picture</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>下一张</source>
        <translation>Next picture</translation>
    </message>
</context>
<context>
    <name>GoodbyePage</name>
    <message>
        <source>谢谢您来，请慢走</source>
        <translation>Thank you for coming</translation>
    </message>
    <message>
        <source>您参观了%1站，共%2站。欢迎常来坐坐。</source>
        <translation>You visited %1 of %2 stops. Come again any time.</translation>
    </message>
    <message>
        <source>您听了%1章，共%2章。欢迎常来坐坐。</source>
        <translation>You heard %1 of %2 chapters. Come again any time.</translation>
    </message>
    <message>
        <source>结束参观</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>结束收听</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>再看看别的站</source>
        <translation>See other stops</translation>
    </message>
    <message>
        <source>再听听别的章</source>
        <translation>See other chapters</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>共%1站，约%2分钟</source>
        <translation>%1 stops, about %2 min</translation>
    </message>
    <message>
        <source>共%1章，约%2分钟</source>
        <translation>%1 chapters, about %2 min</translation>
    </message>
    <message>
        <source>开始参观</source>
        <translation>Start the tour</translation>
    </message>
    <message>
        <source>开始收听</source>
        <translation>Start listening</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>扫码带走</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>%1的二维码</source>
        <translation>QR code of %1</translation>
    </message>
    <message>
        <source>用手机扫一扫，回家慢慢看。</source>
        <translation>Scan it with your phone and read it at home.</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>我在哪</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>您在%1%2</source>
        <translation>You are here: %1 %2</translation>
    </message>
    <message>
        <source>下一站是%1，在同一层</source>
        <translation>Next: %1, on this floor</translation>
    </message>
    <message>
        <source>下一站是%1，在%2，上下楼请小心台阶</source>
        <translation>Next: %1, on %2. Please mind the steps</translation>
    </message>
</context>
<context>
    <name>SheetFrame</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>SilenceNote</name>
    <message>
        <source>没有接好音箱，现在没有声音。请看文字，会自动往下走。</source>
        <translation>No loudspeaker is connected. Please read along; the text goes on by itself.</translation>
    </message>
    <message>
        <source>本机暂时不能朗读。请看文字，会自动往下走。</source>
        <translation>The voice is off for now. Please read along; the text goes on by itself.</translation>
    </message>
</context>
<context>
    <name>StationCard</name>
    <message>
        <source>第%1站，%2</source>
        <translation>Stop %1, %2</translation>
    </message>
    <message>
        <source>第%1章，%2</source>
        <translation>Chapter %1, %2</translation>
    </message>
    <message>
        <source>看过了</source>
        <translation>Visited</translation>
    </message>
    <message>
        <source>约%1分钟</source>
        <translation>About %1 min</translation>
    </message>
</context>
<context>
    <name>StationPage</name>
    <message>
        <source>第%1站，共%2站</source>
        <translation>Stop %1 of %2</translation>
    </message>
    <message>
        <source>第%1章，共%2章</source>
        <translation>Chapter %1 of %2</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>您还在看吗？</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>%1秒后回到开头</source>
        <translation>Back to the start in %1 s</translation>
    </message>
    <message>
        <source>继续看</source>
        <translation>I am still here</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>上一站</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>上一章</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>重听本站</source>
        <translation>Hear this stop again</translation>
    </message>
    <message>
        <source>重听本章</source>
        <translation>Hear this chapter again</translation>
    </message>
    <message>
        <source>重听</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>再听一遍</source>
        <translation>Listen again</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>下一章：%1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>接着看：%1</source>
        <translation>Go on: %1</translation>
    </message>
    <message>
        <source>结束参观</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>下一站：%1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>没有接好音箱</source>
        <translation>No loudspeaker is connected</translation>
    </message>
    <message>
        <source>本机暂时不能朗读</source>
        <translation>The voice is off for now</translation>
    </message>
    <message>
        <source>结束收听</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>接着看</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>下一章</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>下一站</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>下一站 · %1</source>
        <translation>Next · %1</translation>
    </message>
</context>
<context>
    <name>Utilities</name>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>我在哪</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>扫码带走</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>大字</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>声音语言</source>
        <translation>Sound</translation>
    </message>
</context>
</TS>
