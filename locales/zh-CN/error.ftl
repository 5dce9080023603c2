# 出错时的页面与接口

error-home = 返回首页
error-again = 再试一次
error-reference = 报错编号：
error-refused = 现在还不能这样做
error-unknown-caller = 还不知道您是谁
error-not-allowed = 没有这项权限
error-nothing-found = 没有找到
error-flawed = 填写的内容有误

error-malformed = 这个请求看不懂
    .text = 浏览器发来的内容不完整或格式不对，我们没有保存其中任何部分。请返回上一页再试一次。
error-forged = 这个页面已经过期
    .text = 为了您的安全，表单只在打开它的浏览器里有效。请重新打开页面，再提交一次。
error-forbidden = 您不能查看这一页
    .text = 这一页不在您的权限之内。如果您用另一个账号办理，请先换成那个账号登录。
error-not-found = 没有找到这一页
    .text = 地址可能输错了，或者这一页已经移走。您可以从首页重新开始。
error-method = 这个地址不能这样使用
    .text = 请从首页重新打开您要办理的事项。
error-stale = 内容刚刚被别人改过
    .text = 您打开这一页之后，这件事有了新的变化。请重新打开，看过最新的内容再操作。
error-too-large = 提交的内容太大
    .text = 单个文件不超过 20 MB，一次提交总共不超过 64 MB。这次提交的内容没有保存，请压缩文件或分几次上传。
error-unsupported = 不支持这种内容
    .text = 请用网页上的表单提交，文件支持 JPG、PNG、WebP 和 PDF。
error-too-many = 操作太频繁
    .text = 请稍等一会儿再试。
error-internal = 系统出了点问题
    .text = 这是我们的差错，与您填写的内容无关，已经记录下来。请过几分钟再试；如果还是不行，请把下面的报错编号告诉我们。
error-busy = 现在办理的人太多
    .text = 系统暂时忙不过来，请过几秒钟再试。您刚才提交的内容没有保存。
